import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { focusField } from "./place";
import { OpenSessionContext } from "./session-context";
import { windowSession } from "./window-session";

/** Gives the open house to the screens below. */
export function OpenSession({ children }: { readonly children: ReactNode }) {
  const store = windowSession();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const resumeField = state.phase === "open" ? state.resumeField : null;
  useEffect(() => (resumeField === null ? undefined : focusField(resumeField)), [resumeField]);
  const value = useMemo(() => (state.phase === "open" ? { store, state } : null), [store, state]);
  return value === null ? null : <OpenSessionContext value={value}>{children}</OpenSessionContext>;
}
