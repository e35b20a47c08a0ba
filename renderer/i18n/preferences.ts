import { useSyncExternalStore } from "react";

/** What this machine prefers to see. Nothing in it tells about a person; it is kept in clear. */
export interface Preferences {
  readonly theme: "day" | "night" | "machine";
  readonly khmerDigits: boolean;
}

const KEY = "chumrok.preferences";
const DEFAULTS: Preferences = { theme: "machine", khmerDigits: true };

let current = read();
const listeners = new Set<() => void>();

/** Changes some preferences, for now and for the next start. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function currentPreferences(): Preferences {
  return current;
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, currentPreferences);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is stored is only believed where it is one of the known choices. */
function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null) return DEFAULTS;
    const theme = "theme" in stored ? stored.theme : undefined;
    return {
      theme: theme === "day" || theme === "night" ? theme : "machine",
      khmerDigits: !("khmerDigits" in stored) || stored.khmerDigits !== false,
    };
  } catch {
    return DEFAULTS;
  }
}
