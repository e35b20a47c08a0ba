import { useEffect, useRef } from "react";
import { isInFloat } from "./is-typing";

export interface FormKeyActions {
  /** Ctrl Enter: the one next step of the screen. */
  readonly primary?: (() => void) | undefined;
  /** Esc: one step back. */
  readonly back?: (() => void) | undefined;
}

/**
 * Ctrl Enter and Esc of a screen, also while typing. A list or dialog that is open keeps its Esc, and
 * whatever handled the key first has it for itself.
 */
export function useFormKeys(actions: FormKeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || event.metaKey) return;
      if (isInFloat(event.target) || hasOpenList(event.target)) return;
      const isPrimary = event.ctrlKey && event.key === "Enter";
      const isBack = !event.ctrlKey && event.key === "Escape";
      const action = isPrimary ? latest.current.primary : isBack ? latest.current.back : undefined;
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

function hasOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute("aria-expanded") === "true";
}
