import { AppError } from "../../../shared/errors";
import type { JournalRow } from "../../../shared/journal/ops";
import { newestBase, JournalView } from "./journal-view";
import { isSnapshotWhole } from "./rebuild";
import type { StoreContext } from "../store-context";
import { answerOf } from "./snapshot-writer";
import { storeRows } from "./store-rows";
import type { StoreTools } from "./store-tools";

/** Every row of the vault as it is at the writer's head, and how large about all of them are. */
export interface WholeRows {
  readonly rows: () => AsyncIterable<JournalRow>;
  readonly expectedBytes: number;
  /** UTC; known once the rows were read. */
  readonly upTo: () => string | null;
}

/**
 * Reads from the journal when all of it is there, else from the working copy. To be called inside
 * `exclusive`.
 */
export async function wholeRows(
  tools: Pick<StoreTools, "store" | "shelves">,
  onProgress?: (done: number) => void,
): Promise<WholeRows> {
  const { store } = tools;
  const { journal } = store;
  const state = await answerOf(store.strongroom.state("live"));
  const expectedBytes = (state.snapshots[0]?.sizeBytes ?? 0) + state.journalBytes;
  const view = await viewOf(store, journal.head.sequence, onProgress);
  if (view !== null) {
    return { rows: () => view.rows(), expectedBytes, upTo: () => view.upTo };
  }
  if (journal.isStoreBehind) throw new AppError("journal_damaged");
  return {
    rows: () => rowsOfStore(tools),
    expectedBytes,
    upTo: () => new Date(store.now()).toISOString(),
  };
}

/** The newest snapshot and all frames after it; null when something of them is missing or damaged. */
export async function viewOf(
  store: StoreContext,
  until: number,
  onProgress?: (done: number) => void,
): Promise<JournalView | null> {
  const state = await answerOf(store.strongroom.state("live"));
  const base = newestBase(state);
  if (base !== null && !(await isSnapshotWhole(store, base.snapshotId))) return null;
  const { strongroom, keys } = store;
  const view = await JournalView.open(strongroom, keys, "live", base, until, onProgress);
  return view.gathered.missing === 0 ? view : null;
}

async function* rowsOfStore({
  store,
  shelves,
}: Pick<StoreTools, "store" | "shelves">): AsyncGenerator<JournalRow> {
  for await (const { row } of storeRows(store, shelves)) yield row;
}
