import { useCallback, type RefCallback } from "react";

const focusable = "a[href], button, input, select, textarea, [tabindex='0']";

/**
 * Lets the keyboard into a column that scrolls but holds nothing to focus; otherwise adds no stop. It looks
 * when sizes or content change, not at every drawing: to measure then would lay the page out twice per key.
 */
export function useScrollStop<E extends HTMLElement>(): RefCallback<E> {
  // as a function, so that a column that comes later is watched, too
  return useCallback((element: E | null) => {
    if (!element) return undefined;
    const judge = () => {
      // what can be focused is asked first: it needs no layout
      const needsStop = !element.querySelector(focusable) && scrolls(element);
      if (needsStop) element.tabIndex = 0;
      else element.removeAttribute("tabindex");
    };
    const sizes = new ResizeObserver(judge);
    const watchSizes = () => {
      sizes.disconnect();
      sizes.observe(element);
      for (const child of element.children) sizes.observe(child);
    };
    const content = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target === element)) watchSizes();
      judge();
    });
    content.observe(element, { childList: true, subtree: true });
    watchSizes();
    return () => {
      content.disconnect();
      sizes.disconnect();
    };
  }, []);
}

function scrolls(element: HTMLElement): boolean {
  return (
    element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === "auto"
  );
}
