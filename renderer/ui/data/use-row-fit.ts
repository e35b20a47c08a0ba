import { useLayoutEffect, useState, type RefObject } from "react";

export interface RowFit {
  /** How many whole rows have room. */
  fit: number;
  /** In px, from the token `--row`: Khmer rows are taller. */
  rowHeight: number;
}

/** Measures how many whole rows fit into the frame, again whenever it changes; all of them when not `isOn`. */
export function useRowFit(
  frame: RefObject<HTMLDivElement | null>,
  isOn: boolean,
  headHeight: number,
): RowFit {
  const [size, setSize] = useState<RowFit>({ fit: 12, rowHeight: 37 });

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
  }, [frame, isOn, headHeight]);

  return isOn ? size : { fit: Infinity, rowHeight: size.rowHeight };
}
