import { useMemo, useSyncExternalStore } from "react";
import type { ErrorCode } from "../../shared/errors";
import type { DemoHouse, NewVault } from "../../shared/vault/door";
import type { Result } from "../../shared/result";
import type { SessionState } from "./session-state";
import { windowSession } from "./window-session";

/** What stands before the person: the kind of door, or the open house. */
export type DoorState =
  "starting" | "first_start" | "locked" | "demo" | "damaged" | "newer" | "open";

export interface SessionDoor {
  readonly state: DoorState;
  readonly mode: "real" | "demo";
  readonly isBusy: boolean;
  readonly error: ErrorCode | null;
  readonly createVault: (vault: NewVault) => Promise<Result<null, ErrorCode>>;
  readonly unlock: (loginName: string, passphrase: string) => Promise<Result<null, ErrorCode>>;
  readonly openDemo: (house: DemoHouse, seed: number) => Promise<Result<null, ErrorCode>>;
  readonly enterDemo: () => Promise<Result<null, ErrorCode>>;
  readonly leaveDemo: () => Promise<Result<null, ErrorCode>>;
}

/** The door of the program; it works before anything is open. */
export function useSessionDoor(): SessionDoor {
  const session = windowSession();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const acts = useMemo(
    () => ({
      createVault: (vault: NewVault) => session.createVault(vault),
      unlock: (name: string, passphrase: string) => session.unlock(name, passphrase),
      openDemo: (house: DemoHouse, seed: number) => session.openDemo(house, seed),
      enterDemo: () => session.enterDemo(),
      leaveDemo: () => session.leaveDemo(),
    }),
    [session],
  );
  return {
    ...acts,
    state: doorOf(state),
    mode: "info" in state ? (state.info?.mode ?? "real") : "real",
    isBusy: state.phase === "opening",
    error: "error" in state ? state.error : null,
  };
}

function doorOf(state: SessionState): DoorState {
  switch (state.phase) {
    case "starting":
    case "first_start":
    case "open":
      return state.phase;
    case "locked":
      return state.info.mode === "demo" ? "demo" : "locked";
    case "opening":
      if (state.info.mode === "demo") return "demo";
      return state.info.vault === "missing" ? "first_start" : "locked";
    case "failed":
      return state.error === "vault_newer_version" ? "newer" : "damaged";
  }
}
