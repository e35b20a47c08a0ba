import path from "node:path";
import { AppError } from "../../shared/errors";
import { CHAIN_START, type ChainHead } from "../../shared/journal/chain";
import type { JournalState } from "../../shared/ipc/journal-contract";
import { segmentName } from "./file-names";
import { openGeneration, setAside, type OpenedGeneration } from "./generation-folder";
import {
  byNewest,
  gapsOf,
  headOf,
  type JournalContents,
  type StoredSnapshot,
} from "./journal-contents";
import type { JournalDisk } from "./journal-disk";
import type { JournalLimits } from "./journal-limits";
import type { FrozenJournal } from "./journal-reader";
import { NewestMark, removeMark, type Noted } from "./newest-mark";
import { scanSegment, type Segment } from "./segment";
import { SegmentLog, type FrameBytes } from "./segment-log";
import { SNAPSHOT_HEADER_BYTES } from "./snapshot-header";
import { snapshotsToKeep } from "./snapshot-rotation";

export type LiveParts = {
  readonly disk: JournalDisk;
  readonly limits: JournalLimits;
  readonly journalDir: string;
};

const NOTHING_NOTED: Noted = { first: null, last: 0 };
const EMPTY: OpenedGeneration = {
  ...{ segments: [], snapshots: [], wasTailCut: false },
  ...{ noted: NOTHING_NOTED, isTailGone: false },
};

/** The files of the generation that the vault is sealed under now. One call at a time. */
export class LiveGeneration {
  readonly generation: string;
  readonly wasTailCut: boolean;
  readonly #parts: LiveParts;
  readonly #folder: string;
  #isTailGone: boolean;
  /** What was noted when it was opened; what is added since then stands in the head. */
  #lastNoted: number;
  #log: SegmentLog;
  /** Newest first. */
  #snapshots: readonly StoredSnapshot[];

  private constructor(parts: LiveParts, generation: string, opened: OpenedGeneration) {
    this.#parts = parts;
    this.#folder = path.join(parts.journalDir, generation);
    this.generation = generation;
    this.wasTailCut = opened.wasTailCut;
    this.#isTailGone = opened.isTailGone;
    this.#lastNoted = opened.noted.last;
    this.#log = this.#logOver(opened.segments, headOf(opened), opened.noted);
    this.#snapshots = opened.snapshots;
  }

  /** Null when no journal of this generation stands there. */
  static async open(parts: LiveParts, generation: string): Promise<LiveGeneration | null> {
    const opened = await openGeneration(parts.disk, path.join(parts.journalDir, generation));
    if (opened === null) return null;
    return new LiveGeneration(parts, generation, opened);
  }

  /** An empty journal with room for its first frames. */
  static async create(parts: LiveParts, generation: string): Promise<LiveGeneration> {
    const folder = path.join(parts.journalDir, generation);
    await parts.disk.makeFolder(folder);
    // That of a journal which is gone: whoever begins anew knows of it (`wasUsed`).
    await removeMark(parts.disk, folder);
    const live = new LiveGeneration(parts, generation, EMPTY);
    await live.#log.startFirst();
    return live;
  }

  get contents(): JournalContents {
    return { segments: this.#log.segments, snapshots: this.#snapshots };
  }

  get head(): ChainHead {
    return this.#log.head;
  }

  /** Acknowledged frames at the end are nowhere, and how many nobody knows; false again once it was healed. */
  get isTailGone(): boolean {
    return this.#isTailGone;
  }

  /** A frame that was surely acknowledged; 0 when none was noted. */
  get lastNoted(): number {
    return this.#lastNoted;
  }

  get gaps(): JournalState["gaps"] {
    return gapsOf(this.contents, this.head.sequence);
  }

  append(frames: readonly FrameBytes[]): Promise<void> {
    return this.#log.append(frames);
  }

  prepareAhead(): Promise<void> {
    return this.#log.prepareAhead();
  }

  /** Reads a segment anew that turned out to have changed; the head stays, so that the loss shows. */
  async rescan(segment: Segment): Promise<void> {
    const again = await scanSegment(segment.firstSequence, segment.source);
    const segments = this.#log.segments.map((known) => (known === segment ? again : known));
    await this.#log.reset(segments, this.head);
  }

  /** A committed snapshot counts from now on; what it makes needless goes. */
  async addSnapshot(snapshot: StoredSnapshot): Promise<void> {
    this.#snapshots = [...this.#snapshots, snapshot].sort(byNewest);
    const head = headOf(this.contents);
    if (head.sequence > this.head.sequence) await this.#log.reset(this.#log.segments, head);
    await this.#dropSnapshots();
    await this.#dropSegments();
  }

  /** `record_missing` without the snapshot. See `journal:heal`. */
  async heal(snapshotId: string): Promise<void> {
    const found = this.#snapshots.find(({ info }) => info.snapshotId === snapshotId);
    if (found === undefined) throw new AppError("record_missing");
    const later = this.#snapshots.filter(({ info }) => info.sequence > found.info.sequence);
    const segmentNames = this.#log.segments.map(({ firstSequence }) => segmentName(firstSequence));
    const { sequence, mac } = found.info;
    await this.#log.close();
    await setAside(this.#parts.disk, this.#folder, [
      ...later.map(({ name }) => name),
      ...segmentNames,
    ]);
    // Only now: cut short before, the next opening has to be told once more.
    await removeMark(this.#parts.disk, this.#folder);
    this.#isTailGone = false;
    this.#lastNoted = 0;
    this.#snapshots = this.#snapshots.filter((snapshot) => !later.includes(snapshot));
    this.#log = this.#logOver([], { sequence, mac }, NOTHING_NOTED);
  }

  /** The newest snapshot and the segments with later frames. Throws `journal_damaged` when there are gaps. */
  freeze(): FrozenJournal {
    if (this.gaps.length > 0) throw new AppError("journal_damaged");
    const newest = this.#snapshots[0];
    const after = newest?.info.sequence ?? CHAIN_START.sequence;
    const segments = this.#log.segments.filter(
      ({ frames }) => (frames.at(-1)?.sequence ?? 0) > after,
    );
    return {
      generation: this.generation,
      headSequence: this.head.sequence,
      parts: [
        ...(newest === undefined ? [] : [this.#snapshotPart(newest)]),
        ...segments.map(({ firstSequence, usedBytes, source }) => ({
          kind: "segment" as const,
          name: path.posix.join(this.generation, segmentName(firstSequence)),
          sizeBytes: usedBytes,
          source,
        })),
      ],
    };
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #logOver(segments: readonly Segment[], head: ChainHead, noted: Noted): SegmentLog {
    const { disk, limits } = this.#parts;
    const mark = new NewestMark(disk, this.#folder, noted);
    const parts = { disk, limits, folder: this.#folder, generation: this.generation, mark };
    return new SegmentLog(parts, segments, head);
  }

  #snapshotPart({ info, name, source }: StoredSnapshot) {
    return {
      kind: "snapshot" as const,
      name: path.posix.join(this.generation, name),
      sizeBytes: SNAPSHOT_HEADER_BYTES + info.sizeBytes,
      source,
    };
  }

  async #dropSnapshots(): Promise<void> {
    const { disk, limits } = this.#parts;
    const freeBytes = await disk.freeBytes(this.#folder);
    const budgetBytes = Math.min(limits.snapshotBudgetBytes, freeBytes / 5);
    const kept = new Set(
      snapshotsToKeep(
        this.#snapshots.map(({ info }) => info),
        budgetBytes,
      ),
    );
    for (const { info, name } of this.#snapshots) {
      if (!kept.has(info)) await disk.remove(path.join(this.#folder, name));
    }
    this.#snapshots = this.#snapshots.filter(({ info }) => kept.has(info));
    await disk.syncFolder(this.#folder);
  }

  /**
   * Segments that the second newest snapshot covers whole: with the newest one rotten, everything is
   * still there. The last one stays for appending, and nothing goes while anything is damaged.
   */
  async #dropSegments(): Promise<void> {
    const { disk } = this.#parts;
    const covered = this.#snapshots[1]?.info.sequence ?? 0;
    if (this.gaps.length > 0) return;
    for (;;) {
      const [first, next, ...rest] = this.#log.segments;
      if (first === undefined || next === undefined || next.firstSequence - 1 > covered) return;
      await this.#log.reset([next, ...rest], this.head);
      await disk.remove(path.join(this.#folder, segmentName(first.firstSequence)));
      // One by one, oldest first: a crash must never leave a hole between two segments.
      await disk.syncFolder(this.#folder);
    }
  }
}
