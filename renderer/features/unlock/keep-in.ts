import type { RefObject } from "react";

/** A callback ref that keeps an input element in a ref object. */
export function keepIn(ref: RefObject<HTMLInputElement | null>) {
  return (element: HTMLElement | null): void => {
    ref.current = element instanceof HTMLInputElement ? element : null;
  };
}
