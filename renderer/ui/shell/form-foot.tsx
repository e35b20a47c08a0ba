import type { ReactNode } from "react";
import { Action } from "./action";
import css from "./form-foot.module.css";

export interface FootButton {
  label: string;
  onPress: () => void;
  keys?: string;
  isDisabled?: boolean;
  isBusy?: boolean;
}

export interface FormFootProps {
  back?: FootButton;
  /** `value` from 0 to 1; the text says the same in words. */
  progress?: { value: number; text: string };
  pause?: FootButton;
  primary?: FootButton;
  children?: ReactNode;
}

/** The foot of a form: back, how far, stop for now, and the one next step. */
export function FormFoot({ back, progress, pause, primary, children }: FormFootProps) {
  return (
    <footer className={css["foot"]}>
      {back && (
        <Action keys={back.keys} disabled={back.isDisabled} onClick={back.onPress}>
          {back.label}
        </Action>
      )}
      {progress && (
        <>
          <span className={css["meter"]} aria-hidden="true">
            <i
              style={{ width: `${Math.round(Math.min(1, Math.max(0, progress.value)) * 100)}%` }}
            />
          </span>
          <span className={css["text"]}>{progress.text}</span>
        </>
      )}
      {children}
      <span className={css["push"]} />
      {pause && (
        <Action
          keys={pause.keys}
          disabled={pause.isDisabled}
          isBusy={pause.isBusy}
          onClick={pause.onPress}
        >
          {pause.label}
        </Action>
      )}
      {primary && (
        <Action
          kind="primary"
          keys={primary.keys ?? "Ctrl Enter"}
          disabled={primary.isDisabled}
          isBusy={primary.isBusy}
          onClick={primary.onPress}
        >
          {primary.label}
        </Action>
      )}
    </footer>
  );
}
