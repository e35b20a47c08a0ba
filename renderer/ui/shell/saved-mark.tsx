import css from "./saved-mark.module.css";

export interface SavedMarkProps {
  /** `unsaved` is amber: kept on this machine, trying again. */
  state: "saved" | "saving" | "unsaved";
  children: string;
}

/** Saving is silent and always visible. Only trouble is announced; "saved 3 s ago" would be noise. */
export function SavedMark({ state, children }: SavedMarkProps) {
  return (
    <span className={css["saved"]} data-state={state}>
      <i aria-hidden="true" />
      {children}
      <span className="quiet-text" role="status">
        {state === "unsaved" ? children : ""}
      </span>
    </span>
  );
}
