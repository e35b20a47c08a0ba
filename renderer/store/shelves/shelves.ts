import type { AnyRecord } from "../../../shared/domain/any-record";
import type { LocalWrites, Withdrawn } from "../commit";
import type { RevisionRow } from "../database";
import { localChangesOf, writeChanges } from "../journal/table-changes";
import type { SealedVersion } from "../record-sealer";
import { prepareCompaction, type Compaction, type CompactionParts } from "./compaction";
import { planCompaction } from "./compaction-plan";
import { fillBlocks } from "./fill-blocks";
import { PackReader } from "./pack-reader";
import { packNew } from "./pack-writes";
import { Places } from "./places";
import { RecentRecords } from "./recent-records";
import { RecordReader, type ReadRecord } from "./record-reader";
import type { ShelfParts, Turns } from "./shelf-parts";
import { loadShelves, newestRevisions, openRevisions, type StrayRows } from "./shelf-loader";
import { sealSummary } from "./tail-summaries";
import { prepareWithdrawal } from "./withdrawal";
import { WordSearch } from "./word-search";

/** Who was saved a moment ago is likely to be saved again: it stays in the tail that long. */
const SETTLED_AFTER_MS = 60_000;
const NO_STRAYS: StrayRows = { blocks: [], tokens: [] };

/** Rows for a commit, and what is to be called once it was acknowledged. */
export interface Shelving {
  readonly local: LocalWrites;
  readonly applied: () => void;
}

/**
 * Where present records lie in the working copy: the last ones as single rows (the tail), all others
 * sixteen to a pack, with columnar summaries and word lists per block of 1,024. All of it is derived
 * from the journalled revisions and can be made again.
 */
export class Shelves {
  readonly #parts: ShelfParts;
  readonly #places = new Places();
  readonly #packs: PackReader;
  readonly #reader: RecordReader;
  readonly #words: WordSearch;
  /** When a record was last given out to be committed, or was. */
  readonly #touchedAtMs = new Map<string, number>();
  /** The last that were committed as single rows: compaction and search need not open them again. */
  readonly #recent = new RecentRecords();
  /** While a compaction writes: rows for a commit are made before or after it, not beside it. */
  #writing: Promise<unknown> = Promise.resolve();
  #isCompacting = false;
  #isWithdrawing = false;
  /** The last one that was asked for. */
  #withdrawals: Promise<unknown> = Promise.resolve();
  #stray: StrayRows = NO_STRAYS;
  /** Another number after everything was emptied: what was prepared before must not be written. */
  #epoch = 0;

  constructor(parts: ShelfParts) {
    this.#parts = parts;
    this.#packs = new PackReader(parts);
    this.#reader = new RecordReader(parts, this.#places, this.#packs);
    this.#words = new WordSearch(parts, this.#places, this.#reader);
  }

  /**
   * Fills the summary index at opening, from blocks and tail; what is missing or damaged is made again
   * from its record. `onProgress` hears 0 to 1.
   */
  async load(onProgress: (done: number) => void = () => undefined): Promise<void> {
    this.#forget();
    this.#stray = await loadShelves(this.#inside, onProgress);
  }

  /**
   * Puts records that have no rows of their own straight into blocks and into the index, for a bulk load.
   * Not to be called beside commits.
   */
  async fill(
    records: AsyncIterable<AnyRecord> | Iterable<AnyRecord>,
    onProgress: (count: number) => void = () => undefined,
  ): Promise<void> {
    let count = 0;
    await fillBlocks(this.#inside, records, false, (added) => onProgress((count += added)));
  }

  /**
   * After a rebuild that wrote revisions and keyring only: the newest revision of every record moves from
   * its own row into a block. What does not open is named and stays. `onProgress` hears 0 to 1.
   */
  async fillFromRevisions(onProgress: (done: number) => void = () => undefined): Promise<void> {
    const newest = [...(await newestRevisions(this.#parts))];
    let count = 0;
    await fillBlocks(this.#inside, openRevisions(this.#inside, newest), true, (added) => {
      count += added;
      onProgress(count / newest.length);
    });
    onProgress(1);
  }

  /** Empties packs, blocks, words, summaries and the index; revisions stay as they are. */
  async clear(): Promise<void> {
    const { db } = this.#parts;
    const tables = [db.packs, db.blocks, db.tokens, db.summaries];
    this.#forget();
    await db.transaction("rw", tables, async () => {
      for (const table of tables) await table.clear();
    });
  }

  /**
   * Moves settled records of the tail into a block, or takes a worn block apart, up to 1,024 records at a
   * time. True when something moved and there may be more. Gives way to commits.
   */
  async compact(turns: Turns, signal: AbortSignal): Promise<boolean> {
    if (this.#isCompacting || this.#isWithdrawing || signal.aborted) return false;
    this.#isCompacting = true;
    try {
      return await this.#compact(turns, signal);
    } finally {
      this.#isCompacting = false;
    }
  }

  /**
   * What rides with a commit of these versions. To be asked right before the commit, never inside
   * `exclusive`.
   */
  async shelve(sealed: readonly SealedVersion[]): Promise<Shelving> {
    await this.#writing;
    this.#touch(sealed);
    const packed = await packNew(this.#parts, sealed);
    const single = sealed.filter(({ revision }) => !packed.local.packed.has(revision));
    const tail = await this.#tailWrites(single);
    // Not the sealed versions themselves: their texts would stay in memory until the commit.
    const placed = sealed.map(({ id, entry, dataKey }) => ({ id, entry, dataKey }));
    const kept = single.map(({ id, record }) => ({ id, record }));
    const applied = (): void => {
      this.#touch(kept);
      for (const { id, entry, dataKey } of placed) {
        this.#parts.index.set(id, entry);
        this.#parts.keyring.keep(id, dataKey);
      }
      for (const { id, record } of kept) {
        this.#places.toTail(id);
        this.#recent.keep(id, record);
      }
      for (const { id, packs, recordIds } of packed.blocks) {
        this.#places.addBlock(id, packs, recordIds, () => true);
      }
    };
    return { local: { ...packed.local, ...tail }, applied };
  }

  /**
   * Calls `write` with what rides with a commit that removes the present versions of these records. The
   * earlier versions have rows of their own. One after the other, for two may take the same block apart;
   * never inside `exclusive`, and nothing is compacted meanwhile. Throws `AppError("store_damaged")` when what has to be placed anew does not open.
   */
  withdraw<T>(
    withdrawn: readonly Withdrawn[],
    write: (shelving: Shelving) => Promise<T>,
  ): Promise<T> {
    const run = this.#withdrawals.then(() => this.#withdraw(withdrawn, write));
    this.#withdrawals = run.catch(() => undefined);
    return run;
  }

  async #withdraw<T>(
    withdrawn: readonly Withdrawn[],
    write: (shelving: Shelving) => Promise<T>,
  ): Promise<T> {
    await this.#writing;
    this.#epoch += 1;
    this.#isWithdrawing = true;
    try {
      const { local, applied } = await prepareWithdrawal(this.#inside, withdrawn);
      return await write({
        local,
        applied: () => {
          applied();
          this.#words.forgetRecords(withdrawn.map(({ id }) => id));
        },
      });
    } finally {
      this.#isWithdrawing = false;
    }
  }

  /** True for a record that is here, whether it opens or not. */
  has(id: string): boolean {
    return this.#parts.index.get(id) !== undefined || this.#reader.isLost(id);
  }

  /** Null when there is none; throws `AppError("store_damaged")`, after naming it as damaged. */
  get(id: string): Promise<AnyRecord | null> {
    return this.#reader.get(id);
  }

  /** The present records that open, in the order they lie in; a damaged one is named and passed over. */
  readMany(ids: readonly string[]): AsyncGenerator<ReadRecord> {
    return this.#reader.many(ids);
  }

  /** The present revision as a row under the record's own key, wherever it lies. As `get`. */
  rowOf(id: string): Promise<RevisionRow | null> {
    return this.#reader.rowOf(id);
  }

  /**
   * The ids of the records that have every word of the text in their names or account, each word at least
   * by its beginning. Hidden records are among them: whoever shows the result asks the index.
   */
  wordMatches(text: string): Promise<ReadonlySet<string>> {
    return this.#words.matches(text);
  }

  /** Summaries of single rows, and each revision that they replace in a pack as a row of its own. */
  async #tailWrites(
    single: readonly SealedVersion[],
  ): Promise<Required<Pick<LocalWrites, "summaries" | "revisions">>> {
    const summaries = await Promise.all(single.map(({ entry }) => sealSummary(this.#parts, entry)));
    const revisions: RevisionRow[] = [];
    for (const { id, revision } of single) {
      if (this.#places.of(id) === undefined) continue;
      const replaced = await this.#reader.rowOf(id);
      // With the same number it is one that was withdrawn: it must not come back over its successor.
      if (replaced !== null && replaced.rev !== revision.rev) revisions.push(replaced);
    }
    return { summaries, revisions };
  }

  get #inside(): CompactionParts {
    return {
      ...{ parts: this.#parts, places: this.#places },
      ...{ packs: this.#packs, reader: this.#reader, recent: this.#recent },
    };
  }

  async #compact(turns: Turns, signal: AbortSignal): Promise<boolean> {
    const startedMs = this.#parts.now();
    const isSettled = (id: string): boolean =>
      startedMs - (this.#touchedAtMs.get(id) ?? -Infinity) >= SETTLED_AFTER_MS;
    const plan = planCompaction(this.#places, isSettled);
    if (plan === null) return false;
    const epoch = this.#epoch;
    const prepared = await prepareCompaction(this.#inside, plan, this.#stray, signal);
    if (prepared === null || signal.aborted) return false;
    const isTouched = prepared.moved.some(
      ({ id }) => (this.#touchedAtMs.get(id) ?? -Infinity) >= startedMs,
    );
    if (isTouched) return false;
    const written = turns.exclusive(() => this.#writeCompacted(prepared, turns, epoch));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** False when the world has changed since it was prepared; then nothing is written. */
  async #writeCompacted(
    { plan, block, moved, local }: Compaction,
    turns: Turns,
    epoch: number,
  ): Promise<boolean> {
    const { db, index } = this.#parts;
    const isUnchanged = (): boolean =>
      epoch === this.#epoch && moved.every(({ id, rev }) => index.versionOf(id) === rev);
    if (turns.isStoreBehind || !isUnchanged()) return false;
    await writeChanges(db, localChangesOf(local));
    if (block !== null) {
      this.#places.addBlock(block.id, block.packs, block.recordIds, () => true);
    }
    for (const old of plan.blocks) this.#places.removeBlock(old);
    this.#stray = NO_STRAYS;
    return true;
  }

  #touch(sealed: readonly Pick<SealedVersion, "id">[]): void {
    const nowMs = this.#parts.now();
    for (const { id } of sealed) this.#touchedAtMs.set(id, nowMs);
  }

  #forget(): void {
    this.#epoch += 1;
    this.#parts.index.clear();
    this.#places.clear();
    this.#reader.forget();
    this.#words.forget();
    this.#recent.forget();
    this.#touchedAtMs.clear();
    this.#stray = NO_STRAYS;
  }
}
