import { err, ok, type Result } from "../../../shared/result";
import { equalBytes, type ChainHead } from "../../../shared/journal/chain";
import type {
  CommitAddition,
  CommitError,
  CommitOptions,
  LocalWrites,
  SealedWrites,
} from "../commit";
import { timestamp, type StoreContext } from "../store-context";
import { inAppends, joinFrames, sealTransaction } from "./frames-of";
import { sealHead } from "./store-head";
import {
  changesOf,
  journalRowsOf,
  localChangesOf,
  writeChanges,
  type TableChange,
} from "./table-changes";

export type WriterParts = Omit<StoreContext, "journal">;

/**
 * Where every commit goes through, one at a time: journal first, working copy second. A save is
 * acknowledged once the journal has it; what the working copy cannot take is remembered, read from
 * memory, and written with the next commit that goes through.
 */
export class JournalWriter {
  readonly #store: WriterParts;
  #head: ChainHead;
  #queue: Promise<unknown> = Promise.resolve();
  /** Acknowledged and not yet in the working copy, oldest first. */
  #behind: readonly TableChange[] = [];

  constructor(store: WriterParts, head: ChainHead) {
    this.#store = store;
    this.#head = head;
  }

  /** The last frame that was acknowledged. */
  get head(): ChainHead {
    return this.#head;
  }

  get isStoreBehind(): boolean {
    return this.#behind.length > 0;
  }

  commit(writes: SealedWrites, options: CommitOptions): Promise<Result<null, CommitError>> {
    return this.exclusive(() => this.#commit(writes, options));
  }

  /**
   * Writes rows that are never journalled, in one transaction between two commits. False when the
   * working copy cannot take them; then nothing has changed.
   */
  writeLocal(local: LocalWrites, applied: () => void = () => undefined): Promise<boolean> {
    return this.exclusive(async () => {
      if (this.isStoreBehind) return false;
      try {
        await writeChanges(this.#store.db, localChangesOf(local));
      } catch {
        return false;
      }
      applied();
      return true;
    });
  }

  /** Runs `task` while no commit does. It must not commit: that would wait for itself. */
  exclusive<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Inside `exclusive`: journal and working copy were made anew and both stand at `head`. */
  restartAt(head: ChainHead): void {
    this.#head = head;
    this.#behind = [];
    this.#store.missed.clear();
  }

  async #commit(
    writes: SealedWrites,
    { isLastWords = false }: CommitOptions,
  ): Promise<Result<null, CommitError>> {
    if (this.isStale(writes)) return err("stale_revision");
    const { whole, applied } = await this.complete(writes);
    const appended = await this.#append(whole, isLastWords);
    if (!appended.ok) return appended;
    const changes = changesOf(whole);
    await this.#store.facts.add(changes, this.#versionsIn(whole));
    await this.#writeStore(changes);
    applied();
    return ok(null);
  }

  /** Asks the next opening to take these rows from the journal; it does so once for each. */
  suspect(rowIds: readonly string[]): Promise<void> {
    return this.exclusive(async () => {
      if (this.#store.facts.suspect(rowIds)) await this.#writeStore([]);
    });
  }

  /**
   * The engine could not read: asks the next opening to begin with new files. False when the working copy
   * cannot take even that down.
   */
  distrustStore(): Promise<boolean> {
    return this.exclusive(() => {
      this.#store.facts.distrust();
      return this.#writeStore([]);
    });
  }

  /** Inside `exclusive`: whether a record is no longer at the version that the writes expect. */
  isStale({ expected = [] }: SealedWrites): boolean {
    return expected.some(({ id, rev }) => this.#store.index.versionOf(id) !== rev);
  }

  /**
   * Inside `exclusive`: the writes with what the hooks add to them. `applied` is to be called once they are
   * acknowledged.
   */
  async complete(
    writes: SealedWrites,
  ): Promise<{ readonly whole: SealedWrites; readonly applied: () => void }> {
    const additions: CommitAddition[] = [];
    for (const hook of this.#store.commitHooks) {
      const addition = await hook(writes);
      if (addition !== null) additions.push(addition);
    }
    const whole: SealedWrites = {
      ...writes,
      audit: [...(writes.audit ?? []), ...additions.flatMap(({ audit }) => audit)],
      meta: [...(writes.meta ?? []), ...additions.flatMap(({ meta }) => meta)],
    };
    const applied = (): void => {
      for (const addition of additions) addition.applied();
      writes.applied?.();
    };
    return { whole, applied };
  }

  async #append(writes: SealedWrites, isLastWords: boolean): Promise<Result<null, CommitError>> {
    const content = { puts: journalRowsOf(writes), removals: writes.removals ?? [] };
    const at = timestamp(this.#store);
    const frames = sealTransaction(this.#store.keys, this.#head, at, content);
    const heads: ChainHead[] = [];
    for await (const run of inAppends(frames)) {
      heads.push(...run.map(({ head }) => head));
      const appended = await this.#store.strongroom.append(joinFrames(run), isLastWords);
      const standing = appended.ok ? run.at(-1)?.head : await this.#whereItStands(heads);
      if (standing !== undefined) this.#head = standing;
      const isDurable =
        standing !== undefined && standing.sequence >= (run.at(-1)?.head.sequence ?? 0);
      if (!appended.ok && !isDurable) return err(asCommitError(appended.error));
    }
    return ok(null);
  }

  /**
   * After an append that failed, or whose answer got lost: main says what it has. Undefined when nothing
   * of these frames is there. A transaction that is there in part was not acknowledged and never counts.
   */
  async #whereItStands(heads: readonly ChainHead[]): Promise<ChainHead | undefined> {
    const state = await this.#store.strongroom.state("live");
    if (!state.ok) return undefined;
    const { headSequence, headMac } = state.value;
    return heads.find(({ sequence, mac }) => sequence === headSequence && equalBytes(mac, headMac));
  }

  /** By how much the commit raises the sum of all records' versions; what is withdrawn lowers it. */
  #versionsIn({ revisions = [], withdrawn = [] }: SealedWrites): number {
    const newest = new Map<string, number>();
    for (const { id, rev } of revisions) newest.set(id, Math.max(rev, newest.get(id) ?? 0));
    const raised = [...newest].map(([id, rev]) => rev - this.#store.index.versionOf(id));
    const lowered = withdrawn.map(({ id, to }) => this.#store.index.versionOf(id) - to);
    return (
      raised.reduce((sum, by) => sum + Math.max(0, by), 0) -
      lowered.reduce((sum, by) => sum + by, 0)
    );
  }

  /**
   * The save is acknowledged whatever happens here. Tries twice: an engine may recover by itself. False
   * when the working copy took nothing.
   */
  async #writeStore(changes: readonly TableChange[]): Promise<boolean> {
    const wasBehind = this.isStoreBehind;
    const head: TableChange = {
      table: "meta",
      puts: [
        await sealHead(this.#store.keys, {
          head: this.#head,
          claims: await this.#store.facts.claims(),
        }),
      ],
      removed: [],
    };
    const all = [...this.#behind, ...changes];
    const isWritten = (await this.#try([...all, head])) || (await this.#try([...all, head]));
    this.#behind = isWritten ? [] : all;
    if (isWritten) this.#store.missed.clear();
    else this.#store.missed.add(changes);
    if (wasBehind !== this.isStoreBehind) this.#store.announce(["store_behind"]);
    return isWritten;
  }

  async #try(changes: readonly TableChange[]): Promise<boolean> {
    try {
      await writeChanges(this.#store.db, changes);
      return true;
    } catch {
      return false;
    }
  }
}

const COMMIT_ERRORS = ["disk_full", "out_of_step", "write_failed", "journal_damaged"] as const;

function asCommitError(code: string): CommitError {
  return COMMIT_ERRORS.find((known) => known === code) ?? "internal";
}
