import type { VaultDatabase } from "../database";
import type { JournalWriter } from "../journal/journal-writer";
import type { MissedRows } from "../journal/missed-rows";
import type { Keyring } from "../keyring";
import type { StoreKeys } from "../store-keys";
import type { SummaryIndex } from "../summary-index";

/** What shelves need of an open store; a measurement can hand in the same by itself. */
export interface ShelfParts {
  readonly db: VaultDatabase;
  /** Read at each use: an erasure replaces the keys behind these names. */
  readonly keys: Pick<StoreKeys, "summaries" | "packs" | "blocks" | "tokens">;
  readonly keyring: Keyring;
  readonly index: SummaryIndex;
  readonly missed: MissedRows;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly reportDamage: (rowId: string) => void;
}

/** Keeps compaction out of the way of commits. */
export type Turns = Pick<JournalWriter, "exclusive" | "isStoreBehind">;

/** A block's columns are opened at unlock, 1,024 records at once. */
export const BLOCK_RECORDS = 1_024;
/** Sixteen records per pack were measured best for reading one and reading all (performance §1d). */
export const PACK_RECORDS = 16;
/** Chromium writes larger values of IndexedDB to files of their own, which is slow. */
export const ROW_BYTES = 60_000;
