import { useEffect } from "react";
import { attempt, useVault } from "../session";

/** Nobody has typed for so long: long enough that a pause for thought is not meant. */
const QUIET_MS = 20_000;
const SIGNS = ["keydown", "pointerdown", "wheel"] as const;

/**
 * Lets the store tidy up while nobody types or clicks: once per quiet spell, and never while somebody is
 * at work. What is not done this time is done the next.
 */
export function useIdleWork(): void {
  const vault = useVault();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void attempt(vault.idle()), QUIET_MS);
    };
    const options = { passive: true, capture: true };
    for (const sign of SIGNS) document.addEventListener(sign, wait, options);
    wait();
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, wait, options);
    };
  }, [vault]);
}
