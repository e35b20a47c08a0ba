import { useEffect, useRef } from "react";
import { isInFloat } from "./is-typing";
import type { Section } from "./sections";

export interface AppKeyActions {
  readonly sections: readonly Section[];
  readonly onSection: (path: string) => void;
  readonly onHide: () => void;
  readonly onLock: () => void;
}

/**
 * The keys that work anywhere, also while typing: Alt and the digit of a section, F12, Ctrl L. A dialog
 * keeps its screen below it: while one is open only F12 and Ctrl L are heard.
 */
export function useAppKeys(actions: AppKeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
      const section = latest.current.sections.find(
        ({ altDigit }) => altDigit !== null && String(altDigit) === digit,
      );
      if (event.altKey && !event.ctrlKey && section !== undefined) {
        event.preventDefault();
        if (!isInFloat(event)) latest.current.onSection(section.path);
      } else if (event.key === "F12") {
        event.preventDefault();
        latest.current.onHide();
      } else if (event.ctrlKey && event.code === "KeyL") {
        event.preventDefault();
        latest.current.onLock();
      }
    }
    document.addEventListener("keydown", onKey, { capture: true });
    return () => {
      document.removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);
}
