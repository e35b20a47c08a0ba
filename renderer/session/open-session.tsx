import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { focusField } from "./place";
import { OpenSessionContext } from "./session-context";
import { windowSession } from "./window-session";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Gives the open house to the screens below, and watches whether anybody is there. */
export function OpenSession({ children }: { readonly children: ReactNode }) {
  const store = windowSession();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const resumeField = state.phase === "open" ? state.resumeField : null;
  useEffect(() => {
    const touch = (): void => {
      store.touch();
    };
    const options = { passive: true, capture: true };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, options);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch, options);
    };
  }, [store]);
  useEffect(() => (resumeField === null ? undefined : focusField(resumeField)), [resumeField]);
  const value = useMemo(() => (state.phase === "open" ? { store, state } : null), [store, state]);
  return value === null ? null : <OpenSessionContext value={value}>{children}</OpenSessionContext>;
}
