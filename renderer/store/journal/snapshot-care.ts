import { phnomPenhDay } from "../../../shared/domain/local-time";
import { codeOf, type ErrorCode } from "../../../shared/errors";
import type { JournalState } from "../../../shared/ipc/journal-contract";
import { err, ok, type Result } from "../../../shared/result";
import { answerOf, writeSnapshot } from "./snapshot-writer";
import type { StoreContext } from "../store-context";
import { viewOf } from "./whole-rows";

/** So many frames since the last snapshot take noticeable time to replay. */
const DUE_FRAMES = 5_000;
const DUE_BYTES = 32 * 1024 * 1024;

/** Whether it is time for one: many frames since the last, or the last is of an earlier day. */
export function isSnapshotDue(state: JournalState, nowMs: number): boolean {
  const [newest] = state.snapshots;
  const frames = state.headSequence - (newest?.sequence ?? 0);
  if (frames === 0) return false;
  // The journal keeps frames that are in a snapshot, too: only the share since the last one counts.
  const keptFrames = Math.max(frames, state.headSequence - state.firstSequence + 1);
  const bytes = (state.journalBytes * frames) / keptFrames;
  if (frames >= DUE_FRAMES || bytes >= DUE_BYTES) return true;
  return newest === undefined || phnomPenhDay(Date.parse(newest.createdAt)) !== phnomPenhDay(nowMs);
}

/**
 * Writes a snapshot of everything up to the last save before it began. Saves go on meanwhile; what they
 * change is in frames after it. `journal_damaged`: the journal is not whole, see `checkJournal`.
 */
export async function takeSnapshot(
  store: StoreContext,
  onProgress?: (done: number) => void,
): Promise<Result<null, ErrorCode>> {
  const head = await store.journal.exclusive(() => Promise.resolve(store.journal.head));
  try {
    const state = await answerOf(store.strongroom.state("live"));
    const view = await viewOf(store, head.sequence, onProgress);
    if (view === null) return err("journal_damaged");
    const written = await writeSnapshot(store.strongroom, store.keys, {
      head,
      rows: view.rows(),
      expectedBytes: (state.snapshots[0]?.sizeBytes ?? 0) + state.journalBytes,
      upTo: () => view.upTo,
    });
    return written.ok ? ok(null) : written;
  } catch (thrown) {
    return err(codeOf(thrown));
  }
}
