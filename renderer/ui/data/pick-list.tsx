import { useId, type ReactNode } from "react";
import css from "./pick-list.module.css";

export interface PickOption {
  value: string;
  title: string;
  status?: ReactNode;
  detail?: string;
  /** Can be reached and read, and says why, but cannot be chosen. */
  isStopped?: boolean;
  /** Below: what has to be done first, or why it must not be. */
  extra?: ReactNode;
}

export interface PickListProps {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  options: readonly PickOption[];
  inputRef?: (element: HTMLElement | null) => void;
}

/** One of several, each with a few lines about it: radio buttons as cards. */
export function PickList({ label, value, onChange, options, inputRef }: PickListProps) {
  const name = useId();
  return (
    <div className={css["list"]} role="radiogroup" aria-label={label}>
      {options.map((option, index) => {
        const id = `${name}-${option.value}`;
        const isOn = option.value === value;
        return (
          <div
            key={option.value}
            className={css["card"]}
            data-on={isOn ? "" : undefined}
            data-stopped={option.isStopped ? "" : undefined}
          >
            <input
              ref={isOn || (value === null && index === 0) ? inputRef : undefined}
              type="radio"
              id={id}
              // a stopped one stands outside the group: arrows never choose it, Tab still reaches it
              name={option.isStopped ? `${name}-stopped-${option.value}` : name}
              checked={isOn}
              aria-disabled={option.isStopped}
              aria-describedby={`${id}-more`}
              onChange={() => {
                if (!option.isStopped) onChange(option.value);
              }}
            />
            <label htmlFor={id} className={css["title"]}>
              {option.title}
            </label>
            <span>{option.status}</span>
            <div id={`${id}-more`} className={css["more"]}>
              {option.detail && <p>{option.detail}</p>}
              {option.extra}
            </div>
          </div>
        );
      })}
    </div>
  );
}
