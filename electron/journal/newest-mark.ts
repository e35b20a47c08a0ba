import path from "node:path";
import { encodeHeader, HEADER_CHECK_BYTES, openHeader } from "./file-header";
import { MARK_NAME, PART_SUFFIX } from "./file-names";
import { withFile, type JournalDisk, type JournalFile } from "./journal-disk";
import type { Segment } from "./segment";

/** "CJNM" */
const MAGIC = 0x434a4e4d;
/** magic u32 ‖ version u32 ‖ sequence u64 ‖ checksum 8; one with the first frame, one with the last. */
const RECORD_BYTES = 4 + 4 + 8 + HEADER_CHECK_BYTES;
/** In a sector of its own: writing it over and over cannot tear the first. */
const LAST_OFFSET = 4096;

/** What is noted of the newest segment beside it. */
export type Noted = {
  /** Its first frame; null without a mark that can be read. */
  readonly first: number | null;
  /** A frame that was acknowledged; 0 without any. After a power cut there may have been later ones. */
  readonly last: number;
};

/**
 * A segment that is gone leaves a hole before the next one, but nothing comes after the newest: without
 * this mark nobody would miss it, nor frames cut off at its end. The last frame is noted without a sync,
 * so that no save waits for it: an older one may stand there after a power cut, never a later one.
 */
export class NewestMark {
  readonly #disk: JournalDisk;
  readonly #folder: string;
  #first: number | null;
  #file: JournalFile | null = null;

  constructor(disk: JournalDisk, folder: string, { first }: Noted) {
    this.#disk = disk;
    this.#folder = folder;
    this.#first = first;
  }

  /** Notes durably which segment is the newest, unless it stands there. Throws the system's errors. */
  async noteSegment(first: number, last: number): Promise<void> {
    if (this.#first === first) return;
    await this.#closeFile();
    const partPath = path.join(this.#folder, MARK_NAME + PART_SUFFIX);
    await this.#disk.remove(partPath);
    await withFile(this.#disk.create(partPath), async (file) => {
      await file.write(0, encodeRecord(first));
      await file.write(LAST_OFFSET, encodeRecord(last));
      await file.sync();
    });
    await this.#disk.rename(partPath, path.join(this.#folder, MARK_NAME));
    await this.#disk.syncFolder(this.#folder);
    this.#first = first;
  }

  /** Notes an acknowledged frame where a mark stands. Never throws: the save itself stands. */
  async noteLast(last: number): Promise<void> {
    if (this.#first === null) return;
    try {
      this.#file ??= await this.#disk.open(path.join(this.#folder, MARK_NAME));
      await this.#file.write(LAST_OFFSET, encodeRecord(last));
    } catch {
      // An older one stands there, or none that can be read: then a loss may be told as smaller than it is.
    }
  }

  /** What is noted survives a power cut from here on, as far as the disk lets it. */
  async close(): Promise<void> {
    await this.#file?.sync().catch(() => undefined);
    await this.#closeFile();
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close().catch(() => undefined);
  }
}

/** What the mark of a folder says. Throws `newer_format`. */
export async function readMark(disk: JournalDisk, folder: string): Promise<Noted> {
  if (!(await disk.list(folder)).includes(MARK_NAME)) return { first: null, last: 0 };
  const read = withFile(disk.open(path.join(folder, MARK_NAME)), (file) =>
    file.read(0, LAST_OFFSET + RECORD_BYTES),
  );
  const bytes = await read.catch(() => new Uint8Array());
  return { first: decodeRecord(bytes), last: decodeRecord(bytes.subarray(LAST_OFFSET)) ?? 0 };
}

/** After the marked segment was set aside: what is marked next is another one's. */
export async function removeMark(disk: JournalDisk, folder: string): Promise<void> {
  await disk.remove(path.join(folder, MARK_NAME));
  await disk.syncFolder(folder);
}

/** Whether frames that were noted are nowhere: the marked segment is gone, or its end is. */
export function isTailGone(
  { first, last }: Noted,
  segments: readonly Segment[],
  headSequence: number,
): boolean {
  return headSequence < last || (first !== null && isSegmentGone(first, segments));
}

function isSegmentGone(first: number, segments: readonly Segment[]): boolean {
  const newest = segments.at(-1);
  // A later one tells by its name which frames should stand before it.
  if (newest !== undefined && newest.firstSequence > first) return false;
  if (newest?.firstSequence !== first) return true;
  const { frames, isDamaged, usedBytes, sizeBytes } = newest;
  // Bad sectors: the segment counts as full, and what else was in it nobody knows.
  const isEndUnreadable = isDamaged && usedBytes === sizeBytes;
  return frames.length === 0 || isEndUnreadable;
}

function encodeRecord(sequence: number): Uint8Array {
  return encodeHeader(MAGIC, RECORD_BYTES, (view) => {
    view.setBigUint64(8, BigInt(sequence));
  });
}

function decodeRecord(bytes: Uint8Array): number | null {
  const view = openHeader(MAGIC, RECORD_BYTES, bytes);
  return view === null ? null : Number(view.getBigUint64(8));
}
