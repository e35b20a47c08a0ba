import type { JournalState } from "../../../shared/ipc/journal-contract";
import type { ChainHead } from "../../../shared/journal/chain";
import type { JournalRow } from "../../../shared/journal/ops";
import { AppError } from "../../../shared/errors";
import { fillStore } from "./fill-store";
import { JournalView } from "./journal-view";
import { sequenceOf, type Base } from "./reconcile-plan";
import { putBack, rowsThatOpen, snapshotRemains } from "./salvage";
import { readSnapshot } from "./snapshot-reader";
import type { StoreContext } from "../store-context";
import type { StoreTools } from "./store-tools";

export interface Rebuilding {
  readonly state: JournalState;
  readonly base: Exclude<Base, { is: "store" }>;
  /** The last frame that was ever acknowledged, as far as is known. */
  readonly end: number;
  readonly storeHead: ChainHead | null;
  /** So many missing frames are known of; with more, nothing is touched yet. */
  readonly accept: number;
  /** What proved damaged before; snapshots among it may still hold something. */
  readonly damaged: readonly string[];
  readonly onProgress: (done: number) => void;
}

/**
 * `damaged`: the snapshot is not whole. `less`: more is missing than was accepted. `void`: nothing that
 * opens is anywhere. All three changed nothing.
 */
export type Rebuilt =
  | { readonly is: "damaged" }
  | { readonly is: "void" }
  | { readonly is: "less"; readonly missing: number }
  | {
      readonly is: "done";
      readonly head: ChainHead;
      readonly missing: number;
      readonly wholeUntil: string | null;
      /** UTC: the newest save among the frames that were read; null when there was none. */
      readonly lastAt: string | null;
    };

/** Makes the working copy anew from the journal, and from whatever else still opens when it has holes. */
export async function rebuild(tools: StoreTools, work: Rebuilding): Promise<Rebuilt> {
  const { store, shelves } = tools;
  const { state, base, end, storeHead, onProgress } = work;
  const snapshot = base.is === "snapshot" ? base.snapshot : null;
  if (snapshot !== null && !(await isSnapshotWhole(store, snapshot.snapshotId))) {
    return { is: "damaged" };
  }
  const { strongroom, keys } = store;
  const until = Math.max(state.headSequence, sequenceOf(base));
  const view = await JournalView.open(strongroom, keys, "live", snapshot, until);
  const missing = view.gathered.missing + end - until;
  if (missing > work.accept) return { is: "less", missing };

  const isLoss = missing > 0;
  const saved = isLoss ? await remains(tools, work) : [];
  const isFromNothing = snapshot === null && view.gathered.rows.size === 0;
  if (isLoss && isFromNothing && saved.every(({ rows }) => rows.length === 0)) {
    return { is: "void" };
  }
  const isStoreNewer = (storeHead?.sequence ?? 0) > until;
  const head = { sequence: end, mac: macAt(work, view.gathered.head) };
  tools.forgetDamage();
  await fillStore(store, shelves, view.rows(), {
    head,
    addMissing: async () => {
      for (const { rows, isStore } of saved) {
        await putBack(tools, rows, view.gathered, isStore && isStoreNewer);
      }
    },
    onProgress,
  });
  return { is: "done", head, missing, wholeUntil: view.wholeUntil, lastAt: view.gathered.lastAt };
}

/** Reads a snapshot to its end and says whether all of it opens. */
export async function isSnapshotWhole(
  { strongroom, keys }: Pick<StoreContext, "strongroom" | "keys">,
  snapshotId: string,
): Promise<boolean> {
  try {
    const rows = readSnapshot(strongroom, keys, "live", snapshotId);
    while ((await rows.next()).done !== true);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

/** What else opens: the working copy's own rows first, then those of damaged snapshots. */
async function remains(
  tools: StoreTools,
  { damaged }: Rebuilding,
): Promise<{ readonly rows: readonly JournalRow[]; readonly isStore: boolean }[]> {
  await tools.shelves.load();
  const saved = [{ rows: await rowsThatOpen(tools), isStore: true }];
  for (const name of damaged) {
    if (name === "store" || name === "nothing") continue;
    saved.push({ rows: await snapshotRemains(tools, name), isStore: false });
  }
  return saved;
}

/** The mac of the last frame that was acknowledged, from whoever stands there. */
function macAt({ state, end, storeHead }: Rebuilding, gathered: ChainHead): Uint8Array {
  const standing = [gathered, ...(storeHead === null ? [] : [storeHead]), ...state.snapshots];
  return (standing.find(({ sequence }) => sequence === end) ?? gathered).mac;
}
