import { useEffect, useRef } from "react";
import { isInFloat } from "./is-typing";

/**
 * Keys held with Ctrl, by the name of the key (`p`, `ArrowLeft`). They work while typing, but not while
 * a dialog is open: its keys are its own. For Ctrl Enter see `useFormKeys`.
 */
export function useCommandKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isInFloat(event.target)) return;
      // A Khmer layout sends Khmer letters: the place on the board stands for the Latin one.
      const letter = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
      const action = latest.current[letter];
      if (action === undefined) return;
      event.preventDefault();
      action();
    }
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}
