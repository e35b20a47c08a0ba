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
 * The tables of one vault (design §5). There is no index on anything but ids, so that nothing readable
 * reaches the disk; even the kind of a record lies inside its box. `strict` makes Chromium fsync.
 */
export class VaultDatabase extends Dexie {
  /** The present revision of each record. */
  readonly records!: Table<RevisionRow, string>;
  /** Earlier revisions, by record and revision. */
  readonly versions!: Table<RevisionRow, [string, number]>;
  readonly summaries!: Table<SealedRow, string>;
  /** Each record's data key, wrapped. Erasing a record begins with its row here. */
  readonly keyring!: Table<SealedRow, string>;
  readonly drafts!: Table<SealedRow, string>;
  readonly batches!: Table<SealedRow, string>;
  readonly meta!: Table<SealedRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      records: "id",
      versions: "[id+rev]",
      summaries: "id",
      keyring: "id",
      drafts: "id",
      batches: "id",
      meta: "id",
    });
  }
}
