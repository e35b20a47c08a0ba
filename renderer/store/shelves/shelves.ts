import type { AnyRecord } from "../../../shared/domain/any-record";
import { AppError } from "../../../shared/errors";
import type { LocalWrites } from "../commit";
import type { RevisionRow } from "../database";
import type { SealedVersion } from "../record-sealer";
import type { ShelfParts, Turns } from "./shelf-parts";

/**
 * Where present records lie in the working copy: the last ones as single rows (the tail), all others
 * sixteen to a pack, with columnar summaries and word lists per block of 1,024. All of it is derived
 * from the journalled revisions and can be made again.
 */
export class Shelves {
  readonly #parts: ShelfParts;

  constructor(parts: ShelfParts) {
    this.#parts = parts;
  }

  /**
   * Fills the summary index at opening, from blocks and tail; what is missing or damaged is made again
   * from its record. `onProgress` hears 0 to 1.
   */
  async load(onProgress: (done: number) => void = () => undefined): Promise<void> {
    return notYet(this.#parts, onProgress);
  }

  /**
   * Puts records straight into blocks and into the index, after a rebuild or for a bulk load. A single
   * row of the same revision goes in the same transaction. Not to be called beside commits.
   */
  async fill(
    records: AsyncIterable<AnyRecord> | Iterable<AnyRecord>,
    onProgress: (count: number) => void = () => undefined,
  ): Promise<void> {
    return notYet(records, onProgress);
  }

  /**
   * After a rebuild that wrote revisions and keyring only: opens the newest revision of every record and
   * fills the blocks with them. `onProgress` hears 0 to 1.
   */
  async fillFromRevisions(onProgress: (done: number) => void = () => undefined): Promise<void> {
    return notYet(onProgress);
  }

  /** Empties packs, blocks, tokens, summaries and the index; revisions stay. */
  async clear(): Promise<void> {
    return notYet();
  }

  /**
   * Moves settled records of the tail into a block, or takes a worn block apart, up to 1,024 records at a
   * time. True when something moved and there may be more. Gives way to commits.
   */
  async compact(turns: Turns, signal: AbortSignal): Promise<boolean> {
    return notYet(turns, signal);
  }

  /**
   * The rows that ride with a commit of these versions: their summaries, and each replaced revision that
   * lies in a pack as a row of its own. To be asked right before the commit, never inside `exclusive`.
   */
  async tailWrites(sealed: readonly SealedVersion[]): Promise<LocalWrites> {
    return notYet(sealed);
  }

  /** The commit of these versions was acknowledged: they are the present ones from now on. */
  applied(sealed: readonly SealedVersion[]): void {
    notYet(sealed);
  }

  /** Null when there is none; throws `AppError("store_damaged")`, after naming it as damaged. */
  async get(id: string): Promise<AnyRecord | null> {
    return notYet(id);
  }

  /** The present records that open, in the order they lie in; a damaged one is named and passed over. */
  async *readMany(
    ids: readonly string[],
  ): AsyncGenerator<{ readonly id: string; readonly record: AnyRecord }> {
    yield* notYet(ids);
  }

  /** The present revision as a row under the record's own key, wherever it lies. As `get`. */
  async rowOf(id: string): Promise<RevisionRow | null> {
    return notYet(id);
  }

  /** The ids of the records whose names or account have a word beginning with each of the words. */
  async wordMatches(words: readonly string[]): Promise<ReadonlySet<string>> {
    return notYet(words);
  }
}

function notYet(..._given: unknown[]): never {
  throw new AppError("internal");
}
