import { err, type Result } from "../../../shared/result";
import type { ErrorCode } from "../../../shared/errors";
import type { ChainHead } from "../../../shared/journal/chain";
import type { JournalRow } from "../../../shared/journal/ops";
import { timestamp } from "../store-context";
import { writeSnapshot } from "./snapshot-writer";
import { storeRows } from "./store-rows";
import type { StoreTools } from "./store-tools";

/** A working copy takes about this much room per record, all versions and the rest included. */
const BYTES_PER_RECORD = 16 * 1024;

/**
 * Makes the journal whole from the working copy: a snapshot of all that is there, which from now on stands
 * for everything up to `head`. Rows that do not open go with it, as they are.
 */
export async function healJournal(
  { store, shelves }: StoreTools,
  head: ChainHead,
): Promise<Result<unknown, ErrorCode>> {
  async function* rows(): AsyncGenerator<JournalRow> {
    for await (const { row } of storeRows(store, shelves)) yield row;
  }
  const written = await writeSnapshot(store.strongroom, store.keys, {
    head,
    rows: rows(),
    expectedBytes: (await store.db.keyring.count()) * BYTES_PER_RECORD,
    upTo: () => timestamp(store),
  });
  return written.ok ? store.strongroom.heal(written.value) : err(written.error);
}

/** Whether every row of the working copy opens and no record lacks a version. */
export async function isStoreWhole({ store, shelves }: StoreTools): Promise<boolean> {
  let isWhole = true;
  const onLost = (): void => {
    isWhole = false;
  };
  for await (const stored of storeRows(store, shelves, onLost)) {
    isWhole &&= stored.isWhole;
  }
  return isWhole;
}
