import { useEffect, useRef } from "react";
import { isInFloat } from "./is-typing";

/**
 * Keys with Ctrl, by the code of the key (`KeyP`, `Enter`). They work also while typing, but not while
 * a dialog is open: its keys are its own.
 */
export function useCommandKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const code = event.code === "NumpadEnter" ? "Enter" : event.code;
      const action = latest.current[code];
      if (action === undefined || isInFloat(event.target)) return;
      event.preventDefault();
      action();
    }
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, []);
}
