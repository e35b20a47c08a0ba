import { useMemo, useSyncExternalStore } from "react";
import type { ErrorCode } from "../../shared/errors";
import type { Result } from "../../shared/result";
import type { DemoHouse, DoorFailure, DoorReply, NewVault } from "../../shared/vault/door";
import type { OpeningProgress } from "../store/vault-api";
import type { DoorQuestion } from "./door-client";
import type { SessionActs } from "./session-acts";
import type { AppInfo, OpenHouse, SessionState } from "./session-state";
import { useSignsOfLife } from "./use-signs-of-life";
import { windowSession } from "./window-session";

/** What stands before the person: the kind of door, or the open house. */
export type DoorState =
  | "starting"
  | "first_start"
  | "keys_missing"
  | "locked"
  | "demo"
  | "damaged"
  | "newer"
  | "sheets"
  | "open";

export interface SessionDoor {
  readonly state: DoorState;
  readonly mode: "real" | "demo";
  /** What main says of the door; null before it has spoken. */
  readonly info: AppInfo | null;
  readonly isBusy: boolean;
  /** What opening is at, once the passphrase was right. */
  readonly progress: OpeningProgress | null;
  readonly error: ErrorCode | null;
  readonly createVault: (vault: NewVault) => Promise<Result<null, ErrorCode>>;
  readonly unlock: (loginName: string, passphrase: string) => Promise<Result<null, ErrorCode>>;
  readonly openDemo: (house: DemoHouse, seed: number) => Promise<Result<null, ErrorCode>>;
  readonly recover: (
    given: Omit<DoorQuestion<"recover">, "ask">,
  ) => Promise<Result<DoorReply<"recover">, DoorFailure>>;
  /** Asks main again what stands here, after a backup was restored. */
  readonly lookAgain: () => Promise<void>;
  /** State `sheets` only: the five texts of a new house, and which house it is. */
  readonly newSheets: { readonly sheets: readonly string[]; readonly house: OpenHouse } | null;
  readonly checkSheets: SessionActs["checkSheets"];
  /** From `sheets` into the house. */
  readonly enterHouse: () => void;
  /** Away from the sheets of state `sheets`: they are gone, the house is locked. */
  readonly lock: () => Promise<void>;
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
      recover: (given: Parameters<SessionDoor["recover"]>[0]) => session.recover(given),
      lookAgain: () => session.lookAgain(),
      checkSheets: session.acts.checkSheets,
      enterHouse: () => {
        session.enterHouse();
      },
      lock: () => session.lock(),
      enterDemo: () => session.enterDemo(),
      leaveDemo: () => session.leaveDemo(),
    }),
    [session],
  );
  useSignsOfLife(session);
  const info = "info" in state ? state.info : null;
  return {
    ...acts,
    state: doorOf(state),
    mode: info?.mode ?? "real",
    info,
    progress: state.phase === "opening" ? state.progress : null,
    newSheets: state.phase === "sheets" ? { sheets: state.sheets, house: state.house } : null,
    isBusy: state.phase === "opening",
    error: "error" in state ? state.error : null,
  };
}

function doorOf(state: SessionState): DoorState {
  switch (state.phase) {
    case "first_start":
      return freshDoor(state.info);
    case "starting":
    case "sheets":
    case "open":
      return state.phase;
    case "locked":
      return state.info.mode === "demo" ? "demo" : "locked";
    case "opening":
      if (state.info.mode === "demo") return "demo";
      return state.info.vault === "ready" ? "locked" : freshDoor(state.info);
    case "failed":
      return state.error === "vault_newer_version" ? "newer" : "damaged";
  }
}

/** Without a key file: an empty machine, or records that nothing opens. */
function freshDoor({ vault }: AppInfo): "first_start" | "keys_missing" {
  return vault === "keys_missing" ? "keys_missing" : "first_start";
}
