import { rowKey, type JournalRow } from "../../../shared/journal/ops";
import { AppError } from "../../../shared/errors";
import type { Table } from "dexie";
import type { SealedRow } from "../database";
import { putRows } from "./fill-store";
import type { Gathered } from "./gather-frames";
import { readSnapshot } from "./snapshot-reader";
import { storeRows } from "./store-rows";
import type { StoreTools } from "./store-tools";

/** Every row of the working copy that opens, held in memory while its tables are made anew. */
export async function rowsThatOpen({ store, shelves }: StoreTools): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for await (const { row, isWhole } of storeRows(store, shelves)) {
    if (isWhole) rows.push(row);
  }
  return rows;
}

/**
 * After a rebuild from a journal with holes: adds what the store before had and the journal does not.
 * `isNewer`: the store was ahead of the journal, so its word counts where both have a row.
 */
export async function putBack(
  { store }: StoreTools,
  rows: readonly JournalRow[],
  { removals }: Pick<Gathered, "removals">,
  isNewer: boolean,
): Promise<void> {
  const wanted: JournalRow[] = [];
  for (const row of rows) {
    const isGone = removals.has(rowKey(row)) && !isNewer;
    if (!isGone && (isNewer || !(await isThere(store.db.table(row.table), row)))) wanted.push(row);
  }
  await putRows(store, wanted);
}

/** The rows of a damaged snapshot up to where it is damaged. */
export async function snapshotRemains(
  { store }: StoreTools,
  snapshotId: string,
): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  try {
    for await (const row of readSnapshot(store.strongroom, store.keys, "live", snapshotId)) {
      rows.push(row);
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
  }
  return rows;
}

async function isThere(table: Table<SealedRow>, { table: name, id, rev }: JournalRow) {
  return (await table.get(name === "revisions" ? [id, rev] : id)) !== undefined;
}
