import path from "node:path";
import { AppError } from "../../shared/errors";
import { CHAIN_START } from "../../shared/journal/chain";
import type { JournalState } from "../../shared/ipc/journal-contract";
import type { AppMode } from "../export/file-kinds";
import type { Log } from "../platform/log";
import { toWriteError } from "../platform/write-error";
import { Ballast } from "./ballast";
import { requireNext, splitFrames } from "./frame-bytes";
import { hasJournal, listGenerations, openGeneration, removeGeneration } from "./generation-folder";
import { readFrames, type StoredSnapshot } from "./journal-contents";
import { isRefusedByGuard } from "./journal-limits";
import type { FreezableJournal, FrozenJournal, JournalReader } from "./journal-reader";
import { LiveGeneration, type LiveParts } from "./live-generation";
import { settleGenerations } from "./settle-generations";
import { describeContents, readSnapshotChunk } from "./stored-journal";
import { removeIntent, writeIntent, type SwitchIntent } from "./switch-intent";

export type JournalParts = LiveParts & {
  readonly log: Log;
  readonly mode: AppMode;
  /** The generation that the key file names; null when there is no key file or none that can be read. */
  readonly generation: () => Promise<string | null>;
  /** Whether the key file remembers that a save was acknowledged. */
  readonly isUsed: () => Promise<boolean>;
  /** Makes the key file remember it, durably. */
  readonly noteUse: () => Promise<void>;
  /** Puts another store key into the key file, durably: the point of no return of an erasure. */
  readonly replaceStoreKey: (generation: string, sealedStoreKey: Uint8Array) => Promise<void>;
  /** Overwrites and removes an attachment durably; one that is not there is no error. */
  readonly removeAttachment: (attachmentId: string) => Promise<void>;
};

/** What `journal:switch` asks. */
export type Switch = SwitchIntent & {
  readonly snapshotId: string;
  readonly sealedStoreKey: Uint8Array;
};

/**
 * The first of the two copies (ADR 0012): sealed frames that main can neither make nor read. Everything
 * runs one after the other. It opens at the first call and again after `close`, so that each session
 * starts from what really stands on the disk. Failures are AppErrors with the codes of the contract.
 */
export class Journal implements JournalReader, FreezableJournal {
  readonly #parts: JournalParts;
  readonly #ballast: Ballast;
  #live: LiveGeneration | null = null;
  #wasDiskLow = false;
  #isUseNoted = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: JournalParts) {
    this.#parts = parts;
    this.#ballast = new Ballast(parts.disk, parts.journalDir, parts.limits);
  }

  /**
   * Opens it unless it is open: an erasure that was cut short is settled now, before a snapshot of
   * another generation is begun and would count as its leftover.
   */
  open(): Promise<void> {
    return this.#step(async () => {
      await this.#open();
    });
  }

  /** Without a journal: no generation, and a head of 0. */
  state(): Promise<JournalState> {
    return this.#step(async () => {
      const live = await this.#open();
      const contents = live?.contents ?? { segments: [], snapshots: [] };
      const freeBytes = await this.#freeBytes();
      return {
        ...describeContents(live?.generation ?? null, contents, live?.head ?? CHAIN_START),
        freeBytes,
        isDiskLow: isRefusedByGuard(this.#parts.limits, freeBytes, 0),
        wasTailCut: live?.wasTailCut ?? false,
        isTailGone: live?.isTailGone ?? false,
        lastNoted: live?.lastNoted ?? 0,
        wasUsed: await this.#parts.isUsed(),
      };
    });
  }

  read(afterSequence: number): ReturnType<JournalReader["read"]> {
    return this.#step(async () => {
      const live = await this.#require();
      for (;;) {
        const { frames, isLast, rotten } = await readFrames(live.contents, afterSequence);
        if (rotten === null) return { frames, isLast };
        this.#parts.log.write({ event: "journal_gap" });
        await live.rescan(rotten);
      }
    });
  }

  readSnapshot(snapshotId: string, offset: number): ReturnType<JournalReader["readSnapshot"]> {
    return this.#step(async () =>
      readSnapshotChunk((await this.#require()).contents, snapshotId, offset),
    );
  }

  /**
   * `not_allowed` when it is not the key file's generation, or when a journal stands there. In practice
   * whatever stands there goes.
   */
  begin(generation: string): Promise<void> {
    return this.#step(async () => {
      const { disk, journalDir, mode } = this.#parts;
      if ((await this.#parts.generation()) !== generation) throw new AppError("not_allowed");
      await this.#closeLive();
      for (const name of await listGenerations(disk, journalDir)) {
        if (mode === "demo") await removeGeneration(disk, journalDir, name);
        else if (await hasJournal(disk, path.join(journalDir, name))) {
          throw new AppError("not_allowed");
        }
      }
      this.#live = await LiveGeneration.create(this.#parts, generation);
      this.#prepareLater();
    });
  }

  /** See `journal:append`. After a refusal the head is where it was. */
  append(
    bytes: Uint8Array,
    isLastWords: boolean,
  ): Promise<{ headSequence: number; isDiskLow: boolean }> {
    return this.#step(async () => {
      const live = await this.#require();
      const frames = await splitFrames(bytes);
      requireNext(live.head.sequence, frames);
      const freeBytes = await this.#freeBytes();
      if (!isLastWords && isRefusedByGuard(this.#parts.limits, freeBytes, bytes.byteLength)) {
        throw new AppError("disk_full");
      }
      try {
        await live.append(frames);
      } catch (thrown) {
        if (!isLastWords || !(await this.#releaseBallast())) throw thrown;
        await live.append(frames);
      }
      await this.#noteUse(live);
      this.#prepareLater();
      return {
        headSequence: live.head.sequence,
        isDiskLow: isRefusedByGuard(this.#parts.limits, freeBytes, 0),
      };
    });
  }

  /** A committed snapshot of the present generation counts at once; one of another only after `switchTo`. */
  addSnapshot(snapshot: StoredSnapshot): Promise<void> {
    return this.#step(async () => {
      // A journal that is not open yet finds it when it opens.
      if (this.#live?.generation !== snapshot.info.generation) return;
      // It stands already; what could not be removed now is removed after the next one.
      await this.#live.addSnapshot(snapshot).catch(() => undefined);
    });
  }

  heal(snapshotId: string): Promise<void> {
    return this.#step(async () => {
      await (await this.#require()).heal(snapshotId);
    });
  }

  /**
   * See `journal:switch`. Once the key file is replaced it succeeds: what could not be removed then is
   * removed at the next start, and the log says so.
   */
  switchTo({ snapshotId, sealedStoreKey, ...intent }: Switch): Promise<void> {
    return this.#step(async () => {
      const { disk, journalDir, replaceStoreKey } = this.#parts;
      const { from, to } = intent;
      if ((await this.#require()).generation !== from || to === from) {
        throw new AppError("out_of_step");
      }
      const target = await openGeneration(disk, path.join(journalDir, to));
      if (!target?.snapshots.some(({ info }) => info.snapshotId === snapshotId)) {
        throw new AppError("record_missing");
      }
      await writeIntent(disk, journalDir, intent);
      await this.#closeLive();
      try {
        await replaceStoreKey(to, sealedStoreKey);
      } catch (thrown) {
        const present = await this.#parts.generation();
        if (present === from) await removeIntent(disk, journalDir);
        if (present !== to) throw thrown;
        // It is there, but perhaps not safely: what stands under `from` goes only after a clean answer.
        await replaceStoreKey(to, sealedStoreKey);
      }
      await this.#settle(to);
      this.#live = await LiveGeneration.open(this.#parts, to);
    });
  }

  freeze<T>(work: (frozen: FrozenJournal) => Promise<T>): Promise<T> {
    return this.#step(async () => work((await this.#require()).freeze()));
  }

  /** Lets go of the files after everything asked for is done. The next call opens it again. */
  close(): Promise<void> {
    return this.#step(() => this.#closeLive());
  }

  async #require(): Promise<LiveGeneration> {
    const live = await this.#open();
    if (live === null) throw new AppError("journal_damaged");
    return live;
  }

  /** Null when the key file names no generation, or one that has no journal. */
  async #open(): Promise<LiveGeneration | null> {
    if (this.#live !== null) return this.#live;
    const generation = await this.#parts.generation();
    if (generation === null) return null;
    await this.#settle(generation);
    this.#live = await LiveGeneration.open(this.#parts, generation);
    if (this.#live?.wasTailCut === true) this.#parts.log.write({ event: "journal_tail_cut" });
    if (this.#live?.isTailGone === true) this.#parts.log.write({ event: "journal_tail_gone" });
    if ((this.#live?.gaps.length ?? 0) > 0) this.#parts.log.write({ event: "journal_gap" });
    if (this.#live !== null) await this.#noteUse(this.#live);
    return this.#live;
  }

  /**
   * After the first frame is durable, never before: a start that was cut short must not look like a loss.
   * What fails here is tried again with the next frame; the save itself stands.
   */
  async #noteUse({ head }: LiveGeneration): Promise<void> {
    if (this.#isUseNoted || head.sequence === CHAIN_START.sequence) return;
    try {
      if (!(await this.#parts.isUsed())) await this.#parts.noteUse();
      this.#isUseNoted = true;
    } catch (thrown) {
      this.#parts.log.write({ event: "journal_use_not_noted", thrown });
    }
  }

  /** What cannot be removed now must not keep anybody out; the intent or the folder's name is left. */
  async #settle(generation: string): Promise<void> {
    await settleGenerations(this.#parts, generation).catch((thrown: unknown) => {
      this.#parts.log.write({ event: "erasure_unfinished", thrown });
    });
  }

  async #closeLive(): Promise<void> {
    const live = this.#live;
    this.#live = null;
    this.#isUseNoted = false;
    await live?.close();
  }

  async #freeBytes(): Promise<number> {
    const { disk, journalDir, limits, log } = this.#parts;
    const freeBytes = await disk.freeBytes(journalDir);
    const isLow = isRefusedByGuard(limits, freeBytes, 0);
    if (isLow && !this.#wasDiskLow) log.write({ event: "disk_low" });
    this.#wasDiskLow = isLow;
    return freeBytes;
  }

  async #releaseBallast(): Promise<boolean> {
    const isReleased = await this.#ballast.release();
    if (isReleased) this.#parts.log.write({ event: "ballast_released" });
    return isReleased;
  }

  /** Room for what comes next. Nobody waits for it, and a full disk is met where it matters. */
  #prepareLater(): void {
    void this.#step(async () => {
      await this.#live?.prepareAhead();
      await this.#ballast.restore();
    }).catch(() => undefined);
  }

  #step<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work).catch((thrown: unknown) => {
      throw toWriteError(thrown);
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }
}
