import { rowKey, type JournalRow } from "../../../shared/journal/ops";
import type { ChainHead } from "../../../shared/journal/chain";
import type { Shelves } from "../shelves/shelves";
import type { StoreContext } from "../store-context";
import { sealHead } from "./store-head";
import { changesOfRows, writeChanges } from "./table-changes";

/** Rows per transaction while the working copy is filled. */
export const ROWS_PER_FILL = 500;

/** Takes everything out of the working copy: what follows fills it again from the journal. */
export async function emptyTables({ db }: StoreContext): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}

/** Whether there is nothing at all in the working copy. */
export async function isVoid({ db }: Pick<StoreContext, "db">): Promise<boolean> {
  for (const table of db.tables) {
    if ((await table.count()) > 0) return false;
  }
  return true;
}

export interface Filling {
  /** Where the rows stand. */
  readonly head: ChainHead;
  /** Adds what the rows lack, once they are there. */
  readonly addMissing?: () => Promise<void>;
  readonly onProgress: (done: number) => void;
}

/**
 * Makes the working copy anew of these rows. The head is written last: until then the next opening finds
 * none and starts over. `rows` is read while tables are empty, so it must not come from them.
 */
export async function fillStore(
  store: StoreContext,
  shelves: Shelves,
  rows: AsyncIterable<JournalRow>,
  { head, addMissing = () => Promise.resolve(), onProgress }: Filling,
): Promise<void> {
  // First, so that whoever still reads finds nothing there rather than something damaged.
  await shelves.clear();
  await emptyTables(store);
  store.missed.clear();
  await putRows(store, rows);
  await addMissing();
  onProgress(0.5);
  await shelves.fillFromRevisions((done) => onProgress(0.5 + done / 2));
  store.facts.rebuilt();
  await writeHead(store, head);
}

/** Writes rows in transactions of a few hundred; of two for one key the later one counts. */
export async function putRows(
  { db }: StoreContext,
  rows: AsyncIterable<JournalRow> | Iterable<JournalRow>,
): Promise<void> {
  let run = new Map<string, JournalRow>();
  for await (const row of rows) {
    run.set(rowKey(row), row);
    if (run.size < ROWS_PER_FILL) continue;
    await writeChanges(db, changesOfRows([...run.values()], []));
    run = new Map();
  }
  await writeChanges(db, changesOfRows([...run.values()], []));
}

/** Says how far the working copy is now, and what it holds. The summary index must be filled. */
export async function writeHead(
  { db, keys, index, facts }: StoreContext,
  head: ChainHead,
): Promise<void> {
  await facts.read(db, index);
  const puts = [await sealHead(keys, { head, claims: await facts.claims() })];
  await writeChanges(db, [{ table: "meta", puts, removed: [] }]);
}
