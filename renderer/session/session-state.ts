import type { ErrorCode } from "../../shared/errors";
import type { Reply } from "../../shared/ipc/contract";
import type { SessionGrant } from "../../shared/vault/door";
import type { OpenedStore, OpeningProgress, VaultApi } from "../store/vault-api";

export type AppInfo = Reply<"app:info">;

/** Who works here, and what opening found. Nothing secret. */
export type OpenHouse = Omit<
  SessionGrant,
  "rootKey" | "sealedIdentity" | "sealedEarlierKeys" | "sealedStoreKey"
> &
  OpenedStore;

interface AtWork {
  readonly info: AppInfo;
  readonly house: OpenHouse;
  readonly vault: VaultApi;
  /** The field that had the focus when the program locked. */
  readonly resumeField: string | null;
}

/** Where the session stands. `error` is why the last try at the door failed. */
export type SessionState =
  | { readonly phase: "starting" }
  | {
      readonly phase: "first_start" | "locked";
      readonly info: AppInfo;
      readonly error: ErrorCode | null;
    }
  | {
      readonly phase: "opening";
      readonly info: AppInfo;
      readonly error: null;
      /** What opening is at; null while the passphrase is tried. */
      readonly progress: OpeningProgress | null;
    }
  /** A new house: its five sheets stand in memory only, until they were tried or put off. */
  | (AtWork & { readonly phase: "sheets"; readonly sheets: readonly string[] })
  | (AtWork & { readonly phase: "open" })
  /** The door cannot be used: the vault is damaged or newer, or the program failed to start. */
  | { readonly phase: "failed"; readonly info: AppInfo | null; readonly error: ErrorCode };

/** The session of somebody at work; null at the door. */
export function atWork(state: SessionState): Extract<SessionState, AtWork> | null {
  return state.phase === "open" || state.phase === "sheets" ? state : null;
}

/** The door that stands before the person, with why the last try failed here or in the page before. */
export function doorState(info: AppInfo, failure: ErrorCode | null): SessionState {
  const error = failure ?? info.notOpened;
  if (info.mode === "demo") return { phase: "locked", info, error };
  switch (info.vault) {
    case "missing":
    case "keys_missing":
      return { phase: "first_start", info, error };
    case "ready":
      return { phase: "locked", info, error };
    case "damaged":
      return { phase: "failed", info, error: "vault_damaged" };
    case "newer_version":
      return { phase: "failed", info, error: "vault_newer_version" };
  }
}
