import { useEffect, useState } from "react";
import { bridge } from "../../bridge";

const TICK_MS = 250;

/**
 * Whole seconds until the next try at the door, 0 when it may be now. Main counts the failed tries and
 * says how long; it is asked again after each try (`tries` changes), since a restart does not shorten it.
 */
export function useDoorWait(tries: number): number {
  const [untilMs, setUntilMs] = useState(0);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    let isGone = false;
    void bridge()
      .invoke("app:info", {})
      .then((info) => {
        if (!isGone && info.ok) setUntilMs(Date.now() + info.value.doorWaitMs);
      });
    return () => {
      isGone = true;
    };
  }, [tries]);
  useEffect(() => {
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
  }, [untilMs]);
  return seconds;
}
