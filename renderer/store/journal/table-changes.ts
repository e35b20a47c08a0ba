import { JOURNAL_TABLES, type JournalRow, type JournalTable } from "../../../shared/journal/ops";
import type { LocalWrites, SealedWrites } from "../commit";
import type { RevisionRow, SealedRow, VaultDatabase } from "../database";

const LOCAL_TABLES = ["revisions", "summaries", "packs", "blocks", "tokens"] as const;

export type StoreTable = JournalTable | (typeof LOCAL_TABLES)[number];

/** The key of a row of the working copy. */
export interface TableKey {
  readonly id: string;
  /** 0 but for revisions. */
  readonly rev: number;
}

/** What happens to one table: rows are put, then others taken away. */
export interface TableChange {
  readonly table: StoreTable;
  readonly puts: readonly (SealedRow | RevisionRow)[];
  readonly removed: readonly TableKey[];
}

/** The rows of a commit as the journal carries them. */
export function journalRowsOf(writes: SealedWrites): JournalRow[] {
  return JOURNAL_TABLES.flatMap((table) =>
    (writes[table] ?? []).map((row: SealedRow | RevisionRow): JournalRow => {
      const rev = "rev" in row ? row.rev : 0;
      return { table, id: row.id, rev, box: row.box };
    }),
  );
}

/** What a commit does to the working copy. */
export function changesOf(writes: SealedWrites): TableChange[] {
  const { removals = [], revisions = [], local } = writes;
  const rows = { ...writes, revisions: revisions.filter((row) => !local?.packed?.has(row)) };
  const journalled = JOURNAL_TABLES.map((table): TableChange => {
    const removed = removals.filter((removal) => removal.table === table);
    return { table, puts: rows[table] ?? [], removed };
  });
  return [...journalled, ...localChangesOf(writes.local ?? {})].filter(isChange);
}

export function localChangesOf(local: LocalWrites): TableChange[] {
  return LOCAL_TABLES.map((table): TableChange => {
    const removed = (local.removed?.[table] ?? []).map((key): TableKey =>
      typeof key === "string" ? { id: key, rev: 0 } : { id: key[0], rev: key[1] },
    );
    return { table, puts: local[table] ?? [], removed };
  }).filter(isChange);
}

/** Journal rows as changes of the working copy, one per table. */
export function changesOfRows(
  puts: readonly JournalRow[],
  removals: readonly (TableKey & { readonly table: JournalTable })[],
): TableChange[] {
  return JOURNAL_TABLES.map((table): TableChange => {
    const rows = puts.filter((row) => row.table === table);
    return {
      table,
      puts: rows.map(({ id, rev, box }) =>
        table === "revisions" ? { id, rev, box } : { id, box },
      ),
      removed: removals.filter((removal) => removal.table === table),
    };
  }).filter(isChange);
}

/**
 * Writes all of it in one transaction over the tables that change, in the order given. The requests go to
 * the engine at once, not one after the other's answer: that halves what a save takes. The first that
 * fails aborts the transaction, and so does one that cannot even be asked.
 */
export async function writeChanges(
  db: VaultDatabase,
  changes: readonly TableChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const names = new Set(changes.map(({ table }) => table));
  await db.transaction("rw", [...names], ({ idbtrans }) => {
    for (const { table, puts, removed } of changes) {
      const stored = idbtrans.objectStore(table);
      for (const row of puts) stored.put(row);
      for (const { id, rev } of removed) stored.delete(table === "revisions" ? [id, rev] : id);
    }
  });
}

function isChange({ puts, removed }: TableChange): boolean {
  return puts.length > 0 || removed.length > 0;
}
