import type { Identity } from "../../shared/crypto";
import type { ErrorCode } from "../../shared/errors";
import type { SessionGrant } from "../../shared/vault/door";
import type { VaultDatabase } from "./database";
import type { Keyring } from "./keyring";
import type { StoreKeys } from "./store-keys";
import type { SummaryIndex } from "./summary-index";
import type { StoreChange } from "./vault-api";

/** Who works here, and where: the grant without its secrets. */
export type Session = Omit<SessionGrant, "rootKey" | "sealedIdentity">;

/** What every repository of an open store shares. */
export interface StoreContext {
  readonly db: VaultDatabase;
  readonly keys: StoreKeys;
  readonly keyring: Keyring;
  readonly index: SummaryIndex;
  readonly session: Session;
  readonly identity: Identity;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Tells the screens after a commit. */
  readonly announce: (kinds: StoreChange["kinds"]) => void;
  /** Names a row that does not open. It stays where it is. */
  readonly reportDamage: (rowId: string) => void;
}

/** The time of a write, UTC with milliseconds. */
export function timestamp({ now }: Pick<StoreContext, "now">): string {
  return new Date(now()).toISOString();
}

export type StoreRefusal = Extract<
  ErrorCode,
  "stale_revision" | "disk_full" | "bad_content" | "store_damaged"
>;
