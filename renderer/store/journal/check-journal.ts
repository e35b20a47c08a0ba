import { codeOf, type ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";
import type { ScrubReport } from "../api/care";
import { fillStore } from "./fill-store";
import { healJournal, isStoreWhole } from "./heal";
import { JournalView } from "./journal-view";
import { answerOf } from "./snapshot-writer";
import type { StoreTools } from "./store-tools";
import { viewOf } from "./whole-rows";

/**
 * Reads the whole journal, every frame that is kept and the newest snapshot, and every row of the working
 * copy. One copy that is damaged is made again from the other; `journal_damaged` when both are, which the
 * next opening then sorts out.
 */
export async function checkJournal(
  tools: StoreTools,
  onProgress: (done: number) => void,
): Promise<Result<ScrubReport, ErrorCode>> {
  const { store } = tools;
  const started = store.now();
  try {
    return await store.journal.exclusive(async () => {
      const { head } = store.journal;
      const view = await wholeView(tools, onProgress);
      const isOtherWhole = !store.journal.isStoreBehind && (await isStoreWhole(tools));
      if (view === null && !isOtherWhole) return err("journal_damaged");
      if (view === null) await answerOf(healJournal(tools, head));
      else if (!isOtherWhole) await refill(tools, view);
      const now = view ?? (await viewOf(store, head.sequence));
      if (now === null) return err("journal_damaged");
      let recordCount = 0;
      for await (const { table } of now.rows()) recordCount += table === "keyring" ? 1 : 0;
      return ok({
        isWhole: view !== null,
        recordCount,
        frameCount: head.sequence,
        upTo: now.upTo,
        tookMs: store.now() - started,
      });
    });
  } catch (thrown) {
    return err(codeOf(thrown));
  }
}

/** The journal up to its head when nothing of it is damaged, older frames that are kept included. */
async function wholeView(
  { store }: StoreTools,
  onProgress: (done: number) => void,
): Promise<JournalView | null> {
  const { head } = store.journal;
  const state = await answerOf(store.strongroom.state("live"));
  if (state.gaps.length > 0 || state.headSequence !== head.sequence) return null;
  const view = await viewOf(store, head.sequence, (done) => onProgress(done / 2));
  onProgress(0.5);
  if (view === null || state.snapshots.length < 2) return view;
  const oldest = state.snapshots.findLast(({ sequence }) => sequence >= state.firstSequence - 1);
  if (oldest === undefined) return view;
  const { strongroom, keys } = store;
  const all = await JournalView.open(strongroom, keys, "live", oldest, head.sequence);
  onProgress(0.75);
  return all.gathered.missing === 0 ? view : null;
}

async function refill(tools: StoreTools, view: JournalView): Promise<void> {
  const { store, shelves } = tools;
  tools.forgetDamage();
  await fillStore(store, shelves, view.rows(), {
    head: store.journal.head,
    onProgress: () => undefined,
  });
  store.journal.restartAt(store.journal.head);
}
