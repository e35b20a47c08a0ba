import { useEffect, useRef } from "react";
import { isInFloat } from "./is-typing";

export interface FormKeyActions {
  /** Ctrl Enter: the one next step of the screen. */
  readonly primary?: (() => void) | undefined;
  /** Esc: one step back. */
  readonly back?: (() => void) | undefined;
}

/**
 * Ctrl Enter and Esc of a screen, also while typing. A dialog that is open keeps both keys, an open
 * list keeps Esc. Ctrl Enter is taken before the field sees it, or a closed list would open; Esc after it, so that a
 * field that knows an Esc of its own has it.
 */
export function useFormKeys(actions: FormKeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    // Seen before the field: by the time the key comes up again, an open list has closed itself.
    let isOfList = false;
    function take(event: KeyboardEvent, action: (() => void) | undefined): void {
      if (action === undefined || isOfList) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    }
    function onPrimary(event: KeyboardEvent): void {
      isOfList = isInFloat(event) || hasOpenList(event.target);
      const isPrimary = event.ctrlKey && !event.altKey && !event.metaKey && event.key === "Enter";
      if (!isPrimary || event.repeat || isInFloat(event)) return;
      isOfList = false;
      take(event, latest.current.primary);
    }
    function onBack(event: KeyboardEvent): void {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
      if (isPlain && event.key === "Escape") take(event, latest.current.back);
    }
    document.addEventListener("keydown", onPrimary, { capture: true });
    document.addEventListener("keydown", onBack);
    return () => {
      document.removeEventListener("keydown", onPrimary, { capture: true });
      document.removeEventListener("keydown", onBack);
    };
  }, []);
}

function hasOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute("aria-expanded") === "true";
}
