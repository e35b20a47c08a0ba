import type {
  JournalSource,
  JournalState,
  SnapshotInfo,
} from "../../../shared/ipc/journal-contract";
import { CHAIN_START, type ChainHead } from "../../../shared/journal/chain";
import { rowKey, type JournalRow } from "../../../shared/journal/ops";
import type { Strongroom } from "../api/strongroom";
import type { StoreKeys } from "../store-keys";
import { gatherFrames, type Gathered } from "./gather-frames";
import { readSnapshot } from "./snapshot-reader";

/** A state to start from: a snapshot, or nothing, before the first frame. */
export type JournalBase = SnapshotInfo | null;

/** Everything that the journal says up to one frame: a snapshot and the frames after it. */
export class JournalView {
  readonly #strongroom: Strongroom;
  readonly #keys: StoreKeys;
  readonly #source: JournalSource;
  readonly #base: JournalBase;
  readonly gathered: Gathered;
  #snapshotUpTo: string | null = null;

  private constructor(
    strongroom: Strongroom,
    keys: StoreKeys,
    source: JournalSource,
    base: JournalBase,
    gathered: Gathered,
  ) {
    this.#strongroom = strongroom;
    this.#keys = keys;
    this.#source = source;
    this.#base = base;
    this.gathered = gathered;
  }

  /** Reads the frames after `base` up to `until`; rows are read later. */
  static async open(
    strongroom: Strongroom,
    keys: StoreKeys,
    source: JournalSource,
    base: JournalBase,
    until: number,
    onProgress?: (done: number) => void,
  ): Promise<JournalView> {
    const after: ChainHead = base === null ? CHAIN_START : base;
    const range = { source, after: { sequence: after.sequence, mac: after.mac }, until };
    const gathered = await gatherFrames(strongroom, keys, {
      ...range,
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return new JournalView(strongroom, keys, source, base, gathered);
  }

  /** UTC: the last save that is in it; known once all rows were read. */
  get upTo(): string | null {
    return this.gathered.lastAt ?? this.#snapshotUpTo;
  }

  /** UTC: up to when nothing is missing; known once all rows were read. */
  get wholeUntil(): string | null {
    return this.gathered.wholeUntil ?? this.#snapshotUpTo;
  }

  /** Every row as it was at the end. Throws `AppError("journal_damaged")` when the snapshot is not whole. */
  async *rows(): AsyncGenerator<JournalRow> {
    const { rows, removals } = this.gathered;
    if (this.#base !== null) {
      const { snapshotId } = this.#base;
      const kept = readSnapshot(this.#strongroom, this.#keys, this.#source, snapshotId);
      for (;;) {
        const next = await kept.next();
        if (next.done === true) {
          this.#snapshotUpTo = next.value.upTo;
          break;
        }
        const key = rowKey(next.value);
        if (!rows.has(key) && !removals.has(key)) yield next.value;
      }
    }
    yield* rows.values();
  }
}

/** The newest snapshot, or nothing when the journal is kept from its first frame on. */
export function newestBase(state: JournalState): JournalBase {
  return state.snapshots[0] ?? null;
}
