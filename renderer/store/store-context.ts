import type { Identity, SealingKey } from "../../shared/crypto";
import type { ErrorCode } from "../../shared/errors";
import type { SessionGrant } from "../../shared/vault/door";
import type { KeptKeys } from "../../shared/vault/earlier-keys";
import type { Strongroom } from "./api/strongroom";
import type { CommitHook } from "./commit";
import type { VaultDatabase } from "./database";
import type { HeadFacts } from "./journal/head-facts";
import type { JournalWriter } from "./journal/journal-writer";
import type { MissedRows } from "./journal/missed-rows";
import type { Keyring } from "./keyring";
import type { StoreKeys } from "./store-keys";
import type { SummaryIndex } from "./summary-index";
import type { StoreChange } from "./vault-api";

/** Who works here, and where: the grant without its secrets. */
export type Session = Omit<
  SessionGrant,
  "rootKey" | "sealedIdentity" | "sealedEarlierKeys" | "sealedStoreKey" | "generation"
>;

/** The keys that stay the same when the store key is replaced: they derive from the root key. */
export interface RootKeys {
  /** Seals a store key (purpose "store-key"). */
  readonly storeKey: SealingKey;
  /** Checks the tickets of a second person (purpose "approvals"). */
  readonly approvals: SealingKey;
}

/** What every repository of an open store shares. */
export interface StoreContext {
  readonly db: VaultDatabase;
  readonly keys: StoreKeys;
  readonly rootKeys: RootKeys;
  readonly keyring: Keyring;
  readonly index: SummaryIndex;
  readonly session: Session;
  readonly identity: Identity;
  /** Keys of ours that were changed, the newest first. */
  readonly earlierKeys: readonly KeptKeys[];
  /** Main's durable storage. */
  readonly strongroom: Strongroom;
  /** What was acknowledged and did not reach the working copy: reads look here first. */
  readonly missed: MissedRows;
  /** What the head row of the working copy says of its rows. */
  readonly facts: HeadFacts;
  /** Where every commit goes through, one at a time. */
  readonly journal: JournalWriter;
  /** Asked for rows before each commit, in this order; whoever has some adds itself at opening. */
  readonly commitHooks: CommitHook[];
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
  | "stale_revision"
  | "disk_full"
  | "bad_content"
  | "reading_copy"
  | "store_damaged"
  | "out_of_step"
  | "write_failed"
  | "journal_damaged"
  | "internal"
>;
