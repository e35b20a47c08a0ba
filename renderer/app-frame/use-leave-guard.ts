import { useCallback, useEffect, useRef } from "react";
import { useBlocker, type Location } from "react-router";

export interface LeaveGuard {
  /** True when going to this path now would lose something. */
  readonly holds: (nextPath: string) => boolean;
  /** Secures what is there, or asks; false stays here. */
  readonly release: () => Promise<boolean>;
}

/**
 * Stands between a form and every way out of it: rail, Alt 1 to 7, Esc, back. The router knows one guard
 * at a time, so a screen has at most one.
 */
export function useLeaveGuard(guard: LeaveGuard): void {
  const latest = useRef(guard);
  const isHeld = useCallback(
    ({ currentLocation: here, nextLocation: next }: Record<Way, Location>) =>
      here.pathname !== next.pathname && latest.current.holds(next.pathname),
    [],
  );
  const blocker = useBlocker(isHeld);
  const latestBlocker = useRef(blocker);
  const isReleasing = useRef(false);
  useEffect(() => {
    latest.current = guard;
    latestBlocker.current = blocker;
  });
  useEffect(() => {
    // Whoever presses again while we ask is asked once, and goes where they pressed last.
    if (blocker.state !== "blocked" || isReleasing.current) return;
    isReleasing.current = true;
    void latest.current
      .release()
      .catch(() => false)
      .then((mayGo) => {
        isReleasing.current = false;
        const held = latestBlocker.current;
        if (held.state !== "blocked") return;
        if (mayGo) held.proceed();
        else held.reset();
      });
  }, [blocker]);
}

type Way = "currentLocation" | "nextLocation";
