import { useEffect } from "react";
import type { SessionStore } from "./session-store";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Watches whether anybody is there, so that the program does not lock under their hands. */
export function useSignsOfLife(session: Pick<SessionStore, "touch">): void {
  useEffect(() => {
    const touch = (): void => {
      session.touch();
    };
    const options = { passive: true, capture: true };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, options);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch, options);
    };
  }, [session]);
}
