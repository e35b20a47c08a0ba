import { bridge } from "../bridge";
import { startVault } from "../store/vault-client";
import { windowPlace } from "./place";
import { SessionStore } from "./session-store";

let session: SessionStore | null = null;

/** The session of this window: one page, one session, started at its first use. */
export function windowSession(): SessionStore {
  if (session !== null) return session;
  session = new SessionStore({
    bridge: bridge(),
    startVault,
    place: windowPlace,
    timers: {
      now: () => Date.now(),
      setTimer: (callback, delayMs) => window.setTimeout(callback, delayMs),
      clearTimer: (timer) => {
        window.clearTimeout(timer as number);
      },
    },
  });
  void session.start();
  return session;
}
