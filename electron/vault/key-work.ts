import { randomBytes } from "../../shared/crypto";
import type { ApprovalAction, DoorAsk, DoorReply, SessionUser } from "../../shared/vault/door";
import type { AppMode } from "../export/file-kinds";
import { chooseKdfCost, floorKdfCost, type KdfCost } from "./kdf-cost";
import type { KeyFile } from "./key-file";
import type { PasswordKdf } from "./password-kdf";

/** What the acts of the key process work with. */
export interface KeyWork {
  readonly kdf: PasswordKdf;
  readonly mode: AppMode;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** Tries at the door that failed since the last unlock. */
  readonly failedTries: number;
  /** Who is at work in the window that asks; null before an unlock. */
  readonly session: SessionPerson | null;
}

export type SessionPerson = Pick<SessionUser, "userId" | "role">;

/** What an act leads to: the answer, and the key file to be stored before it is given, if it changed. */
export interface Done<A extends DoorAsk> {
  readonly reply: DoorReply<A>;
  readonly keys: KeyFile | null;
  readonly outcome: Outcome;
}

/** All that main learns of a question: who is in now, that a passphrase was wrong, or that two agreed to an act. */
export type Outcome =
  | ({ readonly kind: "opened" } & SessionPerson)
  | { readonly kind: "failed" }
  /** Sheets opened the vault and set a passphrase: earlier slips no longer count. */
  | { readonly kind: "recovered" }
  /** A second person gave a ticket for this. */
  | { readonly kind: "approved"; readonly action: ApprovalAction }
  | { readonly kind: "other" };

export const OTHER: Outcome = { kind: "other" };

/** What a new slot costs: about a second on this machine; as little as allowed in practice. */
export async function newKdfCost({ kdf, mode }: Pick<KeyWork, "kdf" | "mode">): Promise<KdfCost> {
  const salt = randomBytes(16);
  return mode === "demo" ? floorKdfCost(salt) : chooseKdfCost(await kdf.measureFloorMs(), salt);
}
