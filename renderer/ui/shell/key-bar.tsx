import { Key } from "./key";
import { keyShortcuts } from "./key-shortcuts";
import css from "./key-bar.module.css";

export interface KeyHint {
  /** As on the cap: `F5`, `Ctrl L`, `↑ ↓`. */
  keys: string;
  label: string;
  /** With it the hint is a button too: every key can be clicked. */
  onPress?: (() => void) | undefined;
}

export interface KeyBarProps {
  label: string;
  keys: readonly KeyHint[];
  hide?: KeyHint;
  lock?: KeyHint;
}

function Hint({ hint }: { hint: KeyHint }) {
  if (!hint.onPress) {
    return (
      <span className={css["hint"]}>
        <span className="quiet-text">{hint.keys} </span>
        <Key>{hint.keys}</Key>
        {hint.label}
      </span>
    );
  }
  return (
    // the field in hand keeps the focus, so that its key still means it
    <button
      type="button"
      className={css["hint"]}
      aria-keyshortcuts={keyShortcuts(hint.keys)}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={hint.onPress}
    >
      <Key>{hint.keys}</Key>
      {hint.label}
    </button>
  );
}

/** The keys of this screen; Hide and Lock are always at the same place, at the right. */
export function KeyBar({ label, keys, hide, lock }: KeyBarProps) {
  return (
    <footer className={css["bar"]} aria-label={label}>
      <div className={css["keys"]}>
        {keys.map((hint) => (
          <Hint key={hint.keys + hint.label} hint={hint} />
        ))}
      </div>
      {hide && <Hint hint={hide} />}
      {lock && <Hint hint={lock} />}
    </footer>
  );
}
