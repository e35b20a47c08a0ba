import { AppError, codeOf } from "../../../shared/errors";
import type { RowRemoval } from "../../../shared/journal/ops";
import { ok, type Result } from "../../../shared/result";
import type { BatchLedger, TakingIn } from "../batch-ledger";
import { commit, type CommitError, type SealedWrites } from "../commit";
import type { StoreTools } from "../journal/store-tools";
import type { RecordRepository, RecordWrite } from "../record-repository";
import { versionOf } from "./import-staging";
import { withdrawnOf } from "./withdrawn-versions";

/** So many records are sealed and written at once: a few megabytes, whatever the file holds. */
const RECORDS_PER_COMMIT = 500;

export interface LongImportParts {
  readonly tools: StoreTools;
  readonly records: RecordRepository;
  readonly ledger: BatchLedger;
}

/** What is asked between two commits. */
export interface LongImportHooks {
  readonly signal?: AbortSignal | undefined;
  /** How many records stand written. */
  readonly onWritten?: ((count: number) => void) | undefined;
}

/**
 * Takes in the records of one file, all of them or none, however many they are. A long file goes in several
 * commits, each with a row that names its versions; the last one takes these rows away with what belongs to
 * the import. Rows that are still there were left by an import that did not come to its end, and what they
 * name is taken out again: at once when it fails, at the next opening when the program stopped.
 */
export class LongImport {
  readonly #parts: LongImportParts;
  /** One after the other: the rows of two would be told apart by nothing. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: LongImportParts) {
    this.#parts = parts;
  }

  /**
   * `pieces` may be of any size; what they throw passes through once nothing of them is here any more.
   * `belonging` is asked after the last of them. Throws `AppError("cancelled")` when the signal was given.
   */
  write(
    pieces: AsyncIterable<readonly RecordWrite[]>,
    belonging: () => Promise<SealedWrites>,
    hooks: LongImportHooks = {},
  ): Promise<Result<null, CommitError>> {
    const run = this.#turn.then(() => this.#writeOrRollBack(pieces, belonging, hooks));
    this.#turn = run.catch(() => undefined);
    return run;
  }

  /** Takes out what an import left that did not come to its end. Throws an `AppError` when that fails. */
  async rollBack(): Promise<void> {
    const { ledger } = this.#parts;
    const left = await ledger.takingIn();
    // The first row goes last: the rows are found by counting up from it.
    for (const row of left.toReversed()) {
      const done = await this.#takeOut(row);
      if (!done.ok) throw new AppError(done.error);
    }
  }

  async #writeOrRollBack(
    pieces: AsyncIterable<readonly RecordWrite[]>,
    belonging: () => Promise<SealedWrites>,
    hooks: LongImportHooks,
  ): Promise<Result<null, CommitError>> {
    try {
      const written = await this.#writeAll(pieces, belonging, hooks);
      if (!written.ok) await this.rollBack();
      return written;
    } catch (thrown) {
      await this.rollBack();
      throw thrown;
    }
  }

  async #writeAll(
    pieces: AsyncIterable<readonly RecordWrite[]>,
    belonging: () => Promise<SealedWrites>,
    { signal, onWritten }: LongImportHooks,
  ): Promise<Result<null, CommitError>> {
    const { records, ledger } = this.#parts;
    let waiting: RecordWrite[] = [];
    let [commits, count] = [0, 0];
    for await (const piece of pieces) {
      if (signal?.aborted === true) throw new AppError("cancelled");
      if (waiting.length >= RECORDS_PER_COMMIT) {
        const versions = waiting.map(({ record }) => versionOf(record));
        const row = await ledger.sealTakingIn(commits, versions);
        const written = await records.write(waiting, row);
        if (!written.ok) return written;
        commits += 1;
        count += waiting.length;
        onWritten?.(count);
        waiting = [];
      }
      waiting.push(...piece);
    }
    const { removals = [], ...others } = await belonging();
    const done = ledger.endOfTakingIn(commits);
    const last = { ...others, removals: [...removals, ...done] };
    return waiting.length === 0
      ? commit(this.#parts.tools.store, last)
      : records.write(waiting, last);
  }

  /** Whoever changed one of these records meanwhile built on it: that one stays. */
  async #takeOut({ rowId, versions }: TakingIn): Promise<Result<null, CommitError>> {
    const { store, shelves } = this.#parts.tools;
    const { index } = store;
    const untouched = versions.filter(([id, rev]) => index.versionOf(id) === rev);
    const withdrawn = await withdrawnOf(store, untouched);
    const expected = untouched.map(([id, rev]) => ({ id, rev }));
    const removals: RowRemoval[] = [
      ...expected.map(({ id, rev }): RowRemoval => ({ table: "revisions", id, rev })),
      ...withdrawn.flatMap(({ id, to }): RowRemoval[] =>
        to === 0 ? [{ table: "keyring", id, rev: 0 }] : [],
      ),
      { table: "batches", id: rowId, rev: 0 },
    ];
    // The disk may be full: what takes out what it had no room for may use the room that is kept back.
    const done = await shelves.withdraw(withdrawn, (shelving) =>
      commit(store, { removals, withdrawn, expected, ...shelving }, { isLastWords: true }),
    );
    store.announce(["case", "incident", "operation", "organisation"]);
    return done.ok ? ok(null) : done;
  }
}

/** The code of what went wrong on the way, for a caller who shows it; anything unexpected is thrown again. */
export function codeOrThrow(thrown: unknown) {
  const code = codeOf(thrown);
  if (code === "internal") throw thrown;
  return code;
}
