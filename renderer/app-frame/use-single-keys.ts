import { useEffect, useRef } from "react";
import { isInFloat, isTyping } from "./is-typing";

/**
 * Single keys of a screen (`n`, `/`, `?`), by the letter on the key cap. They work only when no field
 * and no dialog has the focus; keys with Ctrl, Alt or Meta are left alone.
 */
export function useSingleKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isTyping(event.target) || isInFloat(event.target)) return;
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
