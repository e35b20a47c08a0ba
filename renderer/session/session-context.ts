import { createContext } from "react";
import type { SessionState } from "./session-state";
import type { SessionStore } from "./session-store";

/** What an open house gives to its screens. */
export interface OpenSessionValue {
  readonly store: SessionStore;
  readonly state: Extract<SessionState, { phase: "open" }>;
}

export const OpenSessionContext = createContext<OpenSessionValue | null>(null);
