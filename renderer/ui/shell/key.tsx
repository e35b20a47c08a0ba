import css from "./key.module.css";

/** A key cap. Readers get the key from `aria-keyshortcuts` or the text beside it, not from here. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className={css["key"]} aria-hidden="true">
      {children}
    </kbd>
  );
}
