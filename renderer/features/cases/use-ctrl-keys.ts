import { useEffect, useRef } from "react";
import { isInFloat } from "../../app-frame";

/** Keys held with Ctrl, by the name of the key (`p`, `ArrowLeft`); they work while typing, not in a dialog. */
export function useCtrlKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isInFloat(event.target)) return;
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
