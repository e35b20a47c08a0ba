import { useEffect, useRef, type RefObject } from "react";

const focusable = "a[href], button, input, select, textarea, [tabindex='0']";

/** Lets the keyboard into a column that scrolls but holds nothing to focus; otherwise adds no stop. */
export function useScrollStop<E extends HTMLElement>(): RefObject<E | null> {
  const column = useRef<E>(null);
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const judge = () => {
      const scrolls =
        element.scrollHeight > element.clientHeight &&
        getComputedStyle(element).overflowY === "auto";
      if (scrolls && !element.querySelector(focusable)) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    };
    judge();
    const observer = new ResizeObserver(judge);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  });
  return column;
}
