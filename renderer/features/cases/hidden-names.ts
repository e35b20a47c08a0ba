import { useSyncExternalStore } from "react";

let areHidden = false;
const listeners = new Set<() => void>();

/** Takes names off every screen, or shows them again, until the program locks. */
export function toggleNames(): void {
  areHidden = !areHidden;
  for (const listener of listeners) listener();
}

/** True while names are hidden: somebody else can see this screen. */
export function useHiddenNames(): boolean {
  return useSyncExternalStore(subscribe, () => areHidden);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
