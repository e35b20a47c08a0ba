import { useEffect, useMemo, useRef } from "react";
import type { FieldValues, Resolver } from "react-hook-form";

const DOWN = "pointerdown";
const UP = ["pointerup", "pointercancel", "blur"] as const;

/**
 * The resolver, but never while a mouse button is down. Pressing a button takes the focus from a field; if
 * its mistake appeared at that moment, the page would move and the press would miss its target.
 */
export function useCalmResolver<V extends FieldValues, C, T>(
  resolver: Resolver<V, C, T>,
): Resolver<V, C, T> {
  const released = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let release: () => void = () => undefined;
    const onDown = (): void => {
      release();
      released.current = new Promise((resolve) => {
        release = resolve;
      });
    };
    // After the click that follows the release.
    const onUp = (): void =>
      void setTimeout(() => {
        release();
      });
    window.addEventListener(DOWN, onDown, { capture: true });
    for (const up of UP) window.addEventListener(up, onUp);
    return () => {
      release();
      window.removeEventListener(DOWN, onDown, { capture: true });
      for (const up of UP) window.removeEventListener(up, onUp);
    };
  }, []);
  return useMemo(
    () => async (values, context, options) => {
      await released.current;
      return resolver(values, context, options);
    },
    [resolver],
  );
}
