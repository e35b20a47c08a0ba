import { AppError } from "../../shared/errors";
import type { ChainHead } from "../../shared/journal/chain";
import type { JournalState } from "../../shared/ipc/journal-contract";
import { MAX_CHUNK_BYTES } from "../../shared/ipc/fields";
import { decodeSegmentHeader, SEGMENT_HEADER_BYTES } from "./segment-header";
import {
  bytesOf,
  byNewest,
  firstSequenceOf,
  gapsOf,
  headOf,
  readFrames,
  type JournalContents,
  type StoredSnapshot,
} from "./journal-contents";
import type { ByteSource, JournalReader } from "./journal-reader";
import { scanSegment } from "./segment";
import { decodeSnapshotHeader, SNAPSHOT_HEADER_BYTES, toInfo } from "./snapshot-header";

/** The rest of the state, for files that nobody writes. */
const UNKNOWN_IN_FILES = {
  ...{ freeBytes: 0, isDiskLow: false },
  ...{ wasTailCut: false, isTailGone: false, lastNoted: 0, wasUsed: true },
};

/** The parts of the state that the files themselves tell. */
export function describeContents(
  generation: string | null,
  contents: JournalContents,
  head: ChainHead,
): Omit<JournalState, keyof typeof UNKNOWN_IN_FILES> {
  return {
    generation,
    headSequence: head.sequence,
    headMac: head.mac.slice(),
    firstSequence: firstSequenceOf(contents, head.sequence),
    gaps: gapsOf(contents, head.sequence),
    snapshots: contents.snapshots.map(({ info }) => info),
    journalBytes: bytesOf(contents),
  };
}

/** Reads a snapshot's header; null when the file is no whole snapshot. Throws `newer_format`. */
export async function readSnapshotFile(
  name: string,
  source: ByteSource,
): Promise<StoredSnapshot | null> {
  const header = decodeSnapshotHeader(
    await source.read(0, SNAPSHOT_HEADER_BYTES),
    await source.sizeBytes(),
  );
  if (header === null) return null;
  return { info: toInfo(header), name, source };
}

/** At most 4 MiB of a snapshot's body. Throws `record_missing` when it is not among them. */
export async function readSnapshotChunk(
  { snapshots }: JournalContents,
  snapshotId: string,
  offset: number,
): Promise<{ chunk: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  const found = snapshots.find(({ info }) => info.snapshotId === snapshotId);
  if (found === undefined) throw new AppError("record_missing");
  const length = Math.min(MAX_CHUNK_BYTES, Math.max(0, found.info.sizeBytes - offset));
  const chunk =
    length === 0
      ? new Uint8Array()
      : await found.source.read(SNAPSHOT_HEADER_BYTES + offset, length);
  return { chunk, isLast: offset + length >= found.info.sizeBytes };
}

/**
 * A reader over journal files that nobody writes, such as the parts of a backup; they may come in any
 * order. Throws `damaged_backup` when one of them is no segment or snapshot of the generation.
 */
export async function openStoredJournal(
  generation: string,
  files: { readonly segments: readonly ByteSource[]; readonly snapshots: readonly ByteSource[] },
): Promise<JournalReader> {
  const segments = await Promise.all(files.segments.map((source) => openPart(generation, source)));
  const snapshots = await Promise.all(
    files.snapshots.map((source) => readSnapshotFile("", source)),
  );
  const whole = snapshots.filter((snapshot) => snapshot?.info.generation === generation);
  if (whole.length !== snapshots.length) throw new AppError("damaged_backup");
  const contents: JournalContents = {
    segments: segments.sort((a, b) => a.firstSequence - b.firstSequence),
    snapshots: whole.filter((snapshot) => snapshot !== null).sort(byNewest),
  };
  return {
    state: () =>
      Promise.resolve({
        ...describeContents(generation, contents, headOf(contents)),
        ...UNKNOWN_IN_FILES,
      }),
    async read(afterSequence) {
      const { frames, isLast, rotten } = await readFrames(contents, afterSequence);
      if (rotten !== null) throw new AppError("damaged_backup");
      return { frames, isLast };
    },
    readSnapshot: (snapshotId, offset) => readSnapshotChunk(contents, snapshotId, offset),
  };
}

async function openPart(generation: string, source: ByteSource) {
  const header = decodeSegmentHeader(await source.read(0, SEGMENT_HEADER_BYTES));
  if (header?.generation !== generation) throw new AppError("damaged_backup");
  return scanSegment(header.firstSequence, source);
}
