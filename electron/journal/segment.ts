import { decodeFrame, FRAME_MAGIC } from "../../shared/journal/frame";
import type { ByteSource } from "./journal-reader";
import { isAllZeros } from "./overwrite";
import { decodeSegmentHeader, SEGMENT_HEADER_BYTES } from "./segment-header";

/** What a disk gives back or not in one piece. */
const SECTOR_BYTES = 4096;

/** Where a whole frame lies in its segment. */
export type FramePlace = {
  readonly sequence: number;
  readonly offset: number;
  readonly endOffset: number;
};

/** One segment as it was read: its whole frames in ascending order, and what else was met. */
export type Segment = {
  /** The sequence that its first frame has or will have. */
  readonly firstSequence: number;
  readonly source: ByteSource;
  readonly sizeBytes: number;
  readonly frames: readonly FramePlace[];
  /** The mac of the last frame; null when there is none. */
  readonly lastMac: Uint8Array | null;
  /** Where the last whole frame ends: the next one is written there. */
  readonly usedBytes: number;
  /** Something unreadable stands between whole frames, or bad sectors anywhere. */
  readonly isDamaged: boolean;
  /** Behind the last whole frame something else than zeros stands: a torn frame, or a rotten last one. */
  readonly hasTornTail: boolean;
};

/**
 * Reads a whole segment. A frame is written only after the one before it was synced, so a whole frame
 * behind something unreadable proves damage, while nothing whole behind it means a power cut.
 * Bad sectors count as damage. Throws
 * `newer_format`, and the system's errors when there is no such file.
 */
export async function scanSegment(firstSequence: number, source: ByteSource): Promise<Segment> {
  const { bytes, isReadable } = await readWhatCanBe(source);
  // The name tells the sequence too, and frames have checksums of their own: a rotten header costs none.
  decodeSegmentHeader(bytes);
  const frames: FramePlace[] = [];
  let lastMac: Uint8Array | null = null;
  let isDamaged = !isReadable;
  let usedBytes = SEGMENT_HEADER_BYTES;
  let nextSequence = firstSequence;
  for (;;) {
    const here = await placeAt(bytes, usedBytes, nextSequence);
    const place = here ?? (await findPlace(bytes, usedBytes + 1, nextSequence));
    if (place === null) break;
    if (here === null) isDamaged = true;
    frames.push(place);
    lastMac = bytes.slice(place.offset + 16, place.offset + 48);
    usedBytes = place.endOffset;
    nextSequence = place.sequence + 1;
  }
  // Nothing is written where the disk cannot be read: the segment counts as full.
  if (!isReadable) usedBytes = bytes.byteLength;
  const hasTornTail = !isAllZeros(bytes.subarray(usedBytes));
  return {
    ...{ firstSequence, source, sizeBytes: bytes.byteLength, frames },
    ...{ lastMac, usedBytes, isDamaged, hasTornTail },
  };
}

/** The sequence of the frame that belongs behind the last one. */
export function nextSequenceOf(segment: Segment): number {
  return (segment.frames.at(-1)?.sequence ?? segment.firstSequence - 1) + 1;
}

/** All bytes of a file; zeros stand for pieces that the disk does not give back. */
async function readWhatCanBe(source: ByteSource) {
  const sizeBytes = await source.sizeBytes();
  const whole = await source.read(0, sizeBytes).catch(() => null);
  if (whole !== null) return { bytes: whole, isReadable: true };
  const bytes = new Uint8Array(sizeBytes);
  for (let offset = 0; offset < sizeBytes; offset += SECTOR_BYTES) {
    const piece = await source.read(offset, SECTOR_BYTES).catch(() => new Uint8Array());
    bytes.set(piece, offset);
  }
  return { bytes, isReadable: false };
}

async function placeAt(
  bytes: Uint8Array,
  offset: number,
  minSequence: number,
): Promise<FramePlace | null> {
  const found = await decodeFrame(bytes, offset);
  if (found.is !== "frame" || found.frame.sequence < minSequence) return null;
  return { sequence: found.frame.sequence, offset, endOffset: found.endOffset };
}

/** The next whole frame that comes later than what was read: its magic and its checksum find it. */
async function findPlace(
  bytes: Uint8Array,
  from: number,
  minSequence: number,
): Promise<FramePlace | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = Buffer.alloc(4);
  magic.writeUInt32BE(FRAME_MAGIC);
  for (let at = buffer.indexOf(magic, from); at !== -1; at = buffer.indexOf(magic, at + 1)) {
    const place = await placeAt(bytes, at, minSequence);
    if (place !== null) return place;
  }
  return null;
}
