import { useEffect, useRef } from "react";
import { isInFloat } from "./is-typing";

/** Actions by the name of a key: `n`, `/`, `ArrowLeft`. */
export type KeyMap = Readonly<Record<string, () => void>>;

/**
 * Listens to the whole window for as long as the screen is there. `isMeant` says whether a key press can
 * mean one of ours; while a dialog or menu is open none can: its keys are its own.
 */
export function useKeyMap(keys: KeyMap, isMeant: (event: KeyboardEvent) => boolean): void {
  const latest = useRef({ keys, isMeant });
  useEffect(() => {
    latest.current = { keys, isMeant };
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isInFloat(event) || !latest.current.isMeant(event)) return;
      const action = latest.current.keys[keyName(event)];
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

/** A Khmer layout sends Khmer letters: the place on the board stands for the Latin one. */
function keyName(event: KeyboardEvent): string {
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
}
