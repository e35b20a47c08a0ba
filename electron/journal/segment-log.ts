import path from "node:path";
import type { ChainHead } from "../../shared/journal/chain";
import type { Frame } from "../../shared/journal/frame";
import { SPARE_NAME, segmentName } from "./file-names";
import { diskSource, withFile, type JournalDisk, type JournalFile } from "./journal-disk";
import type { JournalLimits } from "./journal-limits";
import type { NewestMark } from "./newest-mark";
import { preallocate, writeZeros } from "./overwrite";
import { nextSequenceOf, type Segment } from "./segment";
import { encodeSegmentHeader, SEGMENT_HEADER_BYTES } from "./segment-header";

/** A frame and the bytes it was sent in. */
export type FrameBytes = { readonly frame: Frame; readonly bytes: Uint8Array };

export type SegmentLogParts = {
  readonly disk: JournalDisk;
  readonly limits: JournalLimits;
  /** The folder of the generation; it exists. */
  readonly folder: string;
  readonly generation: string;
  readonly mark: NewestMark;
};

/** A failed append whose bytes are still on the disk. */
type Unfinished = {
  /** The last segment that counts, as it was before; null when there was none. */
  readonly last: Segment | null;
  /** Segments that the append started. */
  readonly started: readonly Segment[];
};

/**
 * The segments of one generation, and the end of them where frames are added. One call at a time: the
 * journal sees to that. Throws the system's errors, and then nothing of the append counts.
 */
export class SegmentLog {
  readonly #parts: SegmentLogParts;
  #segments: readonly Segment[];
  #head: ChainHead;
  #open: { readonly path: string; readonly file: JournalFile } | null = null;
  /** An append failed and could not be taken back yet: it must be before anything else is written. */
  #unfinished: Unfinished | null = null;

  constructor(parts: SegmentLogParts, segments: readonly Segment[], head: ChainHead) {
    this.#parts = parts;
    this.#segments = segments;
    this.#head = head;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  get head(): ChainHead {
    return this.#head;
  }

  /** Takes what was read anew, or what is left after segments were dropped. */
  async reset(segments: readonly Segment[], head: ChainHead): Promise<void> {
    await this.#closeFile();
    this.#segments = segments;
    this.#head = head;
  }

  /**
   * Writes frames that follow the head and syncs each before the next one is written: a reader can then
   * tell a torn tail from damage (`segment.ts`).
   */
  async append(frames: readonly FrameBytes[]): Promise<void> {
    await this.#takeBack();
    const head = this.#head;
    const segments = this.#segments;
    try {
      for (const frame of frames) await this.#write(frame);
    } catch (thrown) {
      const started = this.#segments.slice(segments.length);
      this.#unfinished = { last: segments.at(-1) ?? null, started };
      this.#segments = segments;
      this.#head = head;
      await this.#takeBack().catch(() => undefined);
      throw thrown;
    }
    await this.#parts.mark.noteLast(this.#head.sequence);
  }

  /** Makes the first segment of an empty journal: with it the journal stands. */
  async startFirst(): Promise<void> {
    await this.#startSegment(this.#head.sequence + 1);
  }

  /**
   * What appends need not wait for: the mark on a segment that has its first frame, and the next segment,
   * preallocated once the last one is half full.
   */
  async prepareAhead(): Promise<void> {
    await this.#markNewest();
    const last = this.#segments.at(-1);
    if (last !== undefined && last.usedBytes < last.sizeBytes / 2) return;
    if (!(await this.#hasSpare())) await this.#makeSpare();
  }

  async close(): Promise<void> {
    await this.#closeFile();
    await this.#parts.mark.close();
  }

  async #markNewest(): Promise<void> {
    const newest = this.#segments.at(-1);
    if (newest === undefined || newest.frames.length === 0) return;
    await this.#parts.mark.noteSegment(newest.firstSequence, this.#head.sequence);
  }

  async #write({ frame, bytes }: FrameBytes): Promise<void> {
    const last = this.#segments.at(-1);
    const isRoomLeft =
      last !== undefined &&
      nextSequenceOf(last) === frame.sequence &&
      last.usedBytes + bytes.byteLength <= last.sizeBytes;
    const segment = isRoomLeft ? last : await this.#startSegment(frame.sequence);
    const file = await this.#fileOf(segment);
    await file.write(segment.usedBytes, bytes);
    await file.sync();
    const endOffset = segment.usedBytes + bytes.byteLength;
    const place = { sequence: frame.sequence, offset: segment.usedBytes, endOffset };
    const lastMac = frame.mac.slice();
    this.#replaceLast({
      ...segment,
      ...{ frames: [...segment.frames, place], lastMac, usedBytes: endOffset },
    });
    this.#head = { sequence: frame.sequence, mac: lastMac };
  }

  /** The spare gets a header, then its name: a segment with a name always has a synced header. */
  async #startSegment(firstSequence: number): Promise<Segment> {
    const { disk, folder, generation, limits } = this.#parts;
    if (!(await this.#hasSpare())) await this.#makeSpare();
    await this.#closeFile();
    const sparePath = path.join(folder, SPARE_NAME);
    await withFile(disk.open(sparePath), async (file) => {
      await file.write(0, encodeSegmentHeader({ generation, firstSequence }));
      await file.sync();
    });
    const segmentPath = path.join(folder, segmentName(firstSequence));
    const segment: Segment = {
      ...{ firstSequence, source: diskSource(disk, segmentPath), sizeBytes: limits.segmentBytes },
      ...{ frames: [], lastMac: null, usedBytes: SEGMENT_HEADER_BYTES },
      ...{ isDamaged: false, hasTornTail: false },
    };
    // Known before it is there, so that taking back removes it however far this comes.
    this.#segments = [...this.#segments, segment];
    await disk.rename(sparePath, segmentPath);
    await disk.syncFolder(folder);
    return segment;
  }

  /**
   * Undoes a failed append: later segments go first, then the rest of the last one is zeroed, so that no
   * crash in between leaves a later frame without its forerunner. What a failed sync has left in memory
   * cannot be trusted, hence zeros and not a look at what is there.
   */
  async #takeBack(): Promise<void> {
    if (this.#unfinished === null) return;
    const { disk, folder } = this.#parts;
    const { last, started } = this.#unfinished;
    await this.#closeFile();
    for (const { firstSequence } of started) {
      await disk.remove(path.join(folder, segmentName(firstSequence)));
    }
    await disk.syncFolder(folder);
    if (last !== null) {
      const file = await this.#fileOf(last);
      await writeZeros(file, last.usedBytes, last.sizeBytes);
      await file.sync();
    }
    this.#unfinished = null;
  }

  async #hasSpare(): Promise<boolean> {
    return (await this.#parts.disk.list(this.#parts.folder)).includes(SPARE_NAME);
  }

  #makeSpare(): Promise<void> {
    const { disk, folder, limits } = this.#parts;
    return preallocate(disk, path.join(folder, SPARE_NAME), limits.segmentBytes);
  }

  async #fileOf({ firstSequence }: Segment): Promise<JournalFile> {
    const segmentPath = path.join(this.#parts.folder, segmentName(firstSequence));
    if (this.#open?.path !== segmentPath) {
      await this.#closeFile();
      this.#open = { path: segmentPath, file: await this.#parts.disk.open(segmentPath) };
    }
    return this.#open.file;
  }

  async #closeFile(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    // Whatever counts was synced; a file that cannot even be closed must not stop what comes next.
    await open?.file.close().catch(() => undefined);
  }

  #replaceLast(segment: Segment): void {
    this.#segments = [...this.#segments.slice(0, -1), segment];
  }
}
