import { FIRST_MAC, type ChainHead } from "../../shared/journal/chain";
import { decodeFrame } from "../../shared/journal/frame";
import type { JournalState, SnapshotInfo } from "../../shared/ipc/journal-contract";
import { MAX_CHUNK_BYTES } from "../../shared/ipc/fields";
import type { ByteSource } from "./journal-reader";
import type { FramePlace, Segment } from "./segment";

/** A snapshot that stands in a file, whole as far as its header and size tell. */
export type StoredSnapshot = {
  readonly info: SnapshotInfo;
  readonly name: string;
  readonly source: ByteSource;
};

/** What lies in the files of one generation. Segments ascend; snapshots come newest first. */
export type JournalContents = {
  readonly segments: readonly Segment[];
  readonly snapshots: readonly StoredSnapshot[];
};

/** Newest first: the later sequence, and of two at one sequence the younger. */
export function byNewest(a: StoredSnapshot, b: StoredSnapshot): number {
  return (
    b.info.sequence - a.info.sequence || b.info.createdAt.localeCompare(a.info.createdAt, "en")
  );
}

/** The last frame that is anywhere: in a segment, or only in a snapshot still. */
export function headOf({ segments, snapshots }: JournalContents): ChainHead {
  const newest = snapshots[0]?.info;
  const last = segments.findLast(({ frames }) => frames.length > 0);
  const sequence = last?.frames.at(-1)?.sequence ?? 0;
  if (newest !== undefined && newest.sequence > sequence) {
    return { sequence: newest.sequence, mac: newest.mac };
  }
  return { sequence, mac: last?.lastMac ?? FIRST_MAC };
}

/** The first frame that the segments should hold. */
export function firstSequenceOf({ segments }: JournalContents, headSequence: number): number {
  return segments[0]?.firstSequence ?? headSequence + 1;
}

/**
 * Ranges of frames that should be there and are not, from the newest snapshot before the segments up to
 * the head.
 */
export function gapsOf(contents: JournalContents, headSequence: number): JournalState["gaps"] {
  const gaps: JournalState["gaps"] = [];
  const first = firstSequenceOf(contents, headSequence);
  const covered = Math.max(
    0,
    ...contents.snapshots.map(({ info }) => info.sequence).filter((sequence) => sequence < first),
  );
  // With a later snapshot the frames before the first segment were dropped on purpose.
  const isLaterCovered = contents.snapshots.some(({ info }) => info.sequence >= first);
  let expected = isLaterCovered ? first : Math.min(first, covered + 1);
  const expect = (sequence: number) => {
    if (sequence > expected) gaps.push({ from: expected, to: sequence - 1 });
    expected = Math.max(expected, sequence);
  };
  for (const segment of contents.segments) {
    expect(segment.firstSequence);
    for (const { sequence } of segment.frames) {
      expect(sequence);
      expected = sequence + 1;
    }
  }
  expect(headSequence + 1);
  return gaps;
}

/** All files of the generation together, the empty room in segments included. */
export function bytesOf({ segments, snapshots }: JournalContents): number {
  const sizes = [...segments, ...snapshots.map(({ info }) => info)];
  return sizes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** What was read for `journal:read`; `rotten` names a segment that changed since it was scanned. */
export type FramesRead = {
  readonly frames: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
  readonly rotten: Segment | null;
};

/** Whole frames of one segment after `afterSequence`, at most 4 MiB; each is checked again. */
export async function readFrames(
  { segments }: JournalContents,
  afterSequence: number,
): Promise<FramesRead> {
  const isWanted = ({ sequence }: FramePlace) => sequence > afterSequence;
  const index = segments.findIndex(({ frames }) => frames.some(isWanted));
  const segment = segments[index];
  if (segment === undefined) return { frames: new Uint8Array(), isLast: true, rotten: null };
  const wanted = segment.frames.filter(isWanted);
  const start = wanted[0]?.offset ?? 0;
  const places = wanted.filter(({ endOffset }) => endOffset - start <= MAX_CHUNK_BYTES);
  const length = (places.at(-1)?.endOffset ?? start) - start;
  const bytes = await segment.source.read(start, length).catch(() => new Uint8Array());
  const whole: Uint8Array[] = [];
  for (const { sequence, offset, endOffset } of places) {
    const found = await decodeFrame(bytes, offset - start);
    if (found.is === "frame" && found.frame.sequence === sequence) {
      whole.push(bytes.subarray(offset - start, endOffset - start));
    }
  }
  const isRestEmpty = segments.slice(index + 1).every(({ frames }) => frames.length === 0);
  return {
    frames: Uint8Array.from(Buffer.concat(whole)),
    isLast: places.length === wanted.length && isRestEmpty,
    rotten: whole.length === places.length ? null : segment,
  };
}
