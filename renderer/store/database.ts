import Dexie, { type Table } from "dexie";

/** A row whose content only its box knows. `id` is random or a fixed name, never data. */
export interface SealedRow {
  readonly id: string;
  readonly box: Uint8Array;
}

/** One revision of a record, sealed under the record's own data key. */
export interface RevisionRow extends SealedRow {
  readonly rev: number;
}

export const DATABASE_NAMES = { real: "chumrok", demo: "chumrok-demo" } as const;

/**
 * The working copy of one vault (design §5): fast, sealed, and rebuilt from the journal whenever it is
 * empty, old or damaged. There is no index on anything but ids, so that nothing readable reaches the
 * disk. `relaxed`: the journal has synced each save before it comes here (ADR 0012).
 */
export class VaultDatabase extends Dexie {
  /** Single revisions: earlier ones, and present ones until they are packed. */
  readonly revisions!: Table<RevisionRow, [string, number]>;
  /** Sixteen present revisions in one box. */
  readonly packs!: Table<SealedRow, string>;
  /** Columnar summaries of up to 1,024 packed records, and where each lies. */
  readonly blocks!: Table<SealedRow, string>;
  /** The words of a block's records and who has them. */
  readonly tokens!: Table<SealedRow, string>;
  /** Summaries of records that are not packed yet. */
  readonly summaries!: Table<SealedRow, string>;
  /** Each record's data key, wrapped. */
  readonly keyring!: Table<SealedRow, string>;
  readonly drafts!: Table<SealedRow, string>;
  readonly batches!: Table<SealedRow, string>;
  readonly meta!: Table<SealedRow, string>;
  readonly audit!: Table<SealedRow, string>;
  readonly attachments!: Table<SealedRow, string>;
  /** What stays of an erased file: counted, never shown. */
  readonly statistics!: Table<SealedRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: "relaxed" });
    this.version(1).stores({
      revisions: "[id+rev]",
      packs: "id",
      blocks: "id",
      tokens: "id",
      summaries: "id",
      keyring: "id",
      drafts: "id",
      batches: "id",
      meta: "id",
      audit: "id",
      attachments: "id",
      statistics: "id",
    });
  }
}
