import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

export interface RowWindow {
  /** Index of the first row in view. */
  first: number;
  /** How many whole rows fit. */
  fit: number;
  rowHeight: number;
  frame: React.RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** Scrolls as little as needed to have the row in view. */
  reveal: (index: number) => void;
}

/**
 * Shows whole rows only: a native scrollbar moves through all of them, but what is drawn starts at a row's edge,
 * so that no Khmer line is ever cut. With `isOn` false everything is drawn and nothing measured.
 */
export function useWholeRows(count: number, isOn: boolean, headHeight: number): RowWindow {
  const frame = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [size, setSize] = useState({ fit: isOn ? 12 : count, rowHeight: 37 });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!isOn || !element) return;
    const measure = () => {
      const row = parseFloat(getComputedStyle(element).getPropertyValue("--row")) || 37;
      const fit = Math.max(1, Math.floor((element.clientHeight - headHeight) / row));
      setSize((old) => (old.fit === fit && old.rowHeight === row ? old : { fit, rowHeight: row }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [isOn, headHeight]);

  const last = Math.max(0, count - size.fit);
  const onScroll = useCallback(() => {
    const top = frame.current?.scrollTop ?? 0;
    setFirst(Math.min(last, Math.round(top / size.rowHeight)));
  }, [last, size.rowHeight]);

  const reveal = useCallback(
    (index: number) => {
      const element = frame.current;
      if (!isOn || !element) return;
      const at = Math.round(element.scrollTop / size.rowHeight);
      const next = index < at ? index : index >= at + size.fit ? index - size.fit + 1 : at;
      if (next === at) return;
      element.scrollTop = next * size.rowHeight;
      setFirst(Math.min(last, Math.max(0, next)));
    },
    [isOn, last, size.fit, size.rowHeight],
  );

  useEffect(() => {
    setFirst((old) => Math.min(old, last));
  }, [last]);

  return isOn
    ? {
        first: Math.min(first, last),
        fit: size.fit,
        rowHeight: size.rowHeight,
        frame,
        onScroll,
        reveal,
      }
    : { first: 0, fit: count, rowHeight: size.rowHeight, frame, onScroll, reveal };
}
