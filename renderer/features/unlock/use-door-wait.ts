import { useEffect, useState } from "react";
import type { AppInfo } from "../../session";

const TICK_MS = 250;

/**
 * Whole seconds until the next try at the door, 0 when it may be now. Main counts the failed tries and
 * says in `info` how long; a new `info` comes after each of them.
 */
export function useDoorWait(info: AppInfo | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const untilMs = Date.now() + (info?.doorWaitMs ?? 0);
    const count = (): void => {
      const left = Math.max(0, Math.ceil((untilMs - Date.now()) / 1000));
      setSeconds(left);
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(count, TICK_MS);
    count();
    return () => {
      clearInterval(timer);
    };
  }, [info]);
  return seconds;
}
