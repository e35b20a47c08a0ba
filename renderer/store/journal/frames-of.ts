import { BOX_OVERHEAD_BYTES, openBox, sealBox, type SealContext } from "../../../shared/crypto";
import { MAX_CHUNK_BYTES } from "../../../shared/ipc/fields";
import { nextMac, type ChainHead } from "../../../shared/journal/chain";
import { encodeFrame, MAX_FRAME_BOX_BYTES, type Frame } from "../../../shared/journal/frame";
import {
  decodeContent,
  encodeContent,
  type FrameContent,
  type JournalRow,
  type RowRemoval,
} from "../../../shared/journal/ops";
import { joinBytes, randomUuid } from "../../../shared/crypto";
import type { StoreKeys } from "../store-keys";

/** What a row adds to a frame besides its box and its id; generous. */
const ROW_HEAD_BYTES = 128;
/** What a content's own head may take. */
const CONTENT_HEAD_BYTES = 1024;
const MAX_CONTENT_BYTES = MAX_FRAME_BOX_BYTES - BOX_OVERHEAD_BYTES - CONTENT_HEAD_BYTES;

type Part = Pick<FrameContent, "puts" | "removals">;

/** An encoded frame and where the chain stands after it. */
export interface SealedFrame {
  readonly bytes: Uint8Array;
  readonly head: ChainHead;
}

/** The frames of one transaction, to follow `head`; each is sealed when it is asked for. */
export async function* sealTransaction(
  keys: StoreKeys,
  head: ChainHead,
  at: string,
  content: Part,
): AsyncGenerator<SealedFrame> {
  const parts = splitContent(content);
  const transaction = randomUuid();
  let last = head;
  for (const [index, part] of parts.entries()) {
    const sequence = last.sequence + 1;
    const bytes = encodeContent({
      ...{ transaction, part: index + 1, parts: parts.length, at },
      ...part,
    });
    const box = await sealBox(keys.journal, placeOf(keys, sequence), bytes);
    const mac = await nextMac(keys.chain, last, box);
    last = { sequence, mac };
    yield { bytes: await encodeFrame({ sequence, mac, box }), head: last };
  }
}

/** What a frame says; null when it does not open under these keys. */
export async function openFrame(keys: StoreKeys, frame: Frame): Promise<FrameContent | null> {
  try {
    return decodeContent(await openBox(keys.journal, placeOf(keys, frame.sequence), frame.box));
  } catch {
    return null;
  }
}

/** Frames in runs that one append takes; a transaction of any size is never in memory as a whole. */
export async function* inAppends(
  frames: AsyncIterable<SealedFrame> | Iterable<SealedFrame>,
): AsyncGenerator<readonly SealedFrame[]> {
  let run: SealedFrame[] = [];
  let heldBytes = 0;
  for await (const frame of frames) {
    const size = frame.bytes.byteLength;
    if (run.length > 0 && heldBytes + size > MAX_CHUNK_BYTES) {
      yield run;
      run = [];
      heldBytes = 0;
    }
    run.push(frame);
    heldBytes += size;
  }
  if (run.length > 0) yield run;
}

/** The bytes of one append. */
export function joinFrames(frames: readonly SealedFrame[]): Uint8Array<ArrayBuffer> {
  return joinBytes(frames.map(({ bytes }) => bytes));
}

function splitContent({ puts, removals }: Part): Part[] {
  const removalRuns = inRuns(removals, sizeOfRemoval, MAX_CONTENT_BYTES);
  const putRuns = inRuns(puts, sizeOfRow, MAX_CONTENT_BYTES);
  const parts: Part[] = putRuns.map((run) => ({ puts: run, removals: [] }));
  const last = parts.at(-1);
  const [firstRemovals, ...moreRemovals] = removalRuns;
  const rest = moreRemovals.map((run): Part => ({ puts: [], removals: run }));
  if (firstRemovals === undefined) return parts;
  const fits =
    last !== undefined &&
    sumOf(last.puts, sizeOfRow) + sumOf(firstRemovals, sizeOfRemoval) <= MAX_CONTENT_BYTES;
  if (!fits) return [...parts, { puts: [], removals: firstRemovals }, ...rest];
  return [...parts.slice(0, -1), { puts: last.puts, removals: firstRemovals }, ...rest];
}

/** Runs of items that together stay within `limit`; an item above it stands alone. */
function inRuns<T>(items: readonly T[], sizeOf: (item: T) => number, limit: number): T[][] {
  const runs: T[][] = [];
  let room = 0;
  for (const item of items) {
    const run = runs.at(-1);
    const size = sizeOf(item);
    if (run === undefined || size > room) {
      runs.push([item]);
      room = limit - size;
    } else {
      run.push(item);
      room -= size;
    }
  }
  return runs;
}

function sumOf<T>(items: readonly T[], sizeOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + sizeOf(item), 0);
}

function sizeOfRow({ id, box }: JournalRow): number {
  return ROW_HEAD_BYTES + id.length + box.byteLength;
}

function sizeOfRemoval({ id }: RowRemoval): number {
  return ROW_HEAD_BYTES + id.length;
}

function placeOf({ generation }: StoreKeys, sequence: number): SealContext {
  return { table: "journal", rowId: generation, keyId: "journal", revision: sequence };
}
