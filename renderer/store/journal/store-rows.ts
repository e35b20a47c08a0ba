import { openBox, type SealingKey } from "../../../shared/crypto";
import { JOURNAL_TABLES, type JournalRow, type JournalTable } from "../../../shared/journal/ops";
import { AppError } from "../../../shared/errors";
import type { RevisionRow, SealedRow } from "../database";
import { DATA_KEY_ID } from "../keyring";
import type { Shelves } from "../shelves/shelves";
import type { StoreContext } from "../store-context";
import { HEAD_ID } from "./head-id";

const CHUNK_ROWS = 500;

export interface StoredRow {
  readonly row: JournalRow;
  /** It opens. A row that does not is kept all the same. */
  readonly isWhole: boolean;
}

/**
 * Every journalled row as the working copy has it, for when the journal cannot give it. Present versions
 * that lie in packs come out as rows of their own. The summary index must have been loaded. `onLost` hears
 * of records that have a data key and no version that can be read.
 */
export async function* storeRows(
  store: StoreContext,
  shelves: Shelves,
  onLost: (recordId: string) => void = () => undefined,
): AsyncGenerator<StoredRow> {
  for (const table of JOURNAL_TABLES) {
    for await (const row of rowsOf(store, table)) {
      if (table === "meta" && row.id === HEAD_ID) continue;
      yield { row, isWhole: await opens(store, row) };
    }
  }
  yield* packedRows(store, shelves, onLost);
}

async function* packedRows(
  store: StoreContext,
  shelves: Shelves,
  onLost: (recordId: string) => void,
): AsyncGenerator<StoredRow> {
  for (const id of await store.db.keyring.toCollection().primaryKeys()) {
    const rev = store.index.versionOf(id);
    if (rev > 0 && (await store.db.revisions.get([id, rev])) !== undefined) continue;
    const row = await presentRow(shelves, id);
    if (row === null) onLost(id);
    else yield { row: { table: "revisions", ...row }, isWhole: true };
  }
}

async function presentRow(shelves: Shelves, id: string): Promise<RevisionRow | null> {
  try {
    return await shelves.rowOf(id);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

async function* rowsOf({ db }: StoreContext, table: JournalTable): AsyncGenerator<JournalRow> {
  const stored = db.table<SealedRow & { readonly rev?: number }>(table);
  const isRevisions = table === "revisions";
  let last: unknown = isRevisions ? ["", 0] : "";
  for (;;) {
    const rows = await stored
      .where(isRevisions ? "[id+rev]" : ":id")
      .above(last)
      .limit(CHUNK_ROWS)
      .toArray();
    for (const { id, rev = 0, box } of rows) yield { table, id, rev, box };
    const lastRow = rows.at(-1);
    if (lastRow === undefined || rows.length < CHUNK_ROWS) return;
    last = isRevisions ? [lastRow.id, lastRow.rev] : lastRow.id;
  }
}

async function opens(store: StoreContext, row: JournalRow): Promise<boolean> {
  try {
    const key = await keyFor(store, row);
    if (key === null) return true;
    const { table, id: rowId, rev: revision } = row;
    const keyId = table === "revisions" ? DATA_KEY_ID : table;
    await openBox(key, { table, rowId, keyId, revision }, row.box);
    return true;
  } catch {
    return false;
  }
}

/** Null for a row of an attachment: only its own repository knows under which record's key it lies. */
async function keyFor(store: StoreContext, { table, id }: JournalRow): Promise<SealingKey | null> {
  if (table === "attachments") return null;
  return table === "revisions" ? store.keyring.keyOf(id) : store.keys[table];
}
