import { useCallback, useRef } from "react";

/** What to hand a field as `inputRef`, and how to bring whoever sent it wrong back to it. */
export function useFieldFocus(): readonly [
  inputRef: (element: HTMLElement | null) => void,
  focus: () => void,
] {
  const field = useRef<HTMLElement | null>(null);
  const inputRef = useCallback((element: HTMLElement | null) => {
    field.current = element;
  }, []);
  const focus = useCallback(() => {
    field.current?.focus();
  }, []);
  return [inputRef, focus];
}
