import type { ErrorCode } from "../../shared/errors";
import type { Reply } from "../../shared/ipc/contract";
import type { SessionGrant } from "../../shared/vault/door";
import type { OpenedStore, VaultApi } from "../store/vault-api";

export type AppInfo = Reply<"app:info">;

/** Who works here, and what opening found. Nothing secret. */
export type OpenHouse = Omit<SessionGrant, "rootKey" | "sealedIdentity"> & OpenedStore;

/** Where the session stands. `error` is why the last try at the door failed. */
export type SessionState =
  | { readonly phase: "starting" }
  | {
      readonly phase: "first_start" | "locked" | "opening";
      readonly info: AppInfo;
      readonly error: ErrorCode | null;
    }
  | {
      readonly phase: "open";
      readonly info: AppInfo;
      readonly house: OpenHouse;
      readonly vault: VaultApi;
      /** The field that had the focus when the program locked. */
      readonly resumeField: string | null;
    }
  /** The door cannot be used: the vault is damaged or newer, or the program failed to start. */
  | { readonly phase: "failed"; readonly info: AppInfo | null; readonly error: ErrorCode };
