import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import css from "./action.module.css";
import { Key } from "./key";
import { keyShortcuts } from "./key-shortcuts";

export interface ActionProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once per screen; `danger` only where someone may be hurt. */
  kind?: "plain" | "primary" | "quiet" | "danger";
  size?: "slim" | "normal" | "big";
  /** Keys as written on the caps, for example `Ctrl Enter`; the caller binds them. */
  keys?: string | undefined;
  /** Shows work under way and stops a second press; the words stay. */
  isBusy?: boolean | undefined;
  isWide?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** The button. A busy one keeps the focus and says so, instead of vanishing under the finger. */
export function Action(props: ActionProps) {
  const {
    kind = "plain",
    size = "normal",
    keys,
    isBusy = false,
    isWide,
    children,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      className={[css["action"], rest.className].filter(Boolean).join(" ")}
      data-kind={kind}
      data-size={size}
      data-wide={isWide ? "" : undefined}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      aria-keyshortcuts={keys ? keyShortcuts(keys) : undefined}
      onClick={isBusy ? (event) => event.preventDefault() : rest.onClick}
    >
      {children}
      {keys && <Key>{keys}</Key>}
    </button>
  );
}
