import { joinBytes, openBox, sealBox, type SealContext } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";
import { JOURNAL_TABLES, type JournalRow } from "../../../shared/journal/ops";
import { z } from "../../../shared/zod";
import { parseJson } from "../sealed-json";
import type { StoreKeys } from "../store-keys";

// A snapshot is a run of sealed blocks, each after its length (u32, big-endian). The number of a block is
// in its context, and the last one says how many rows there were, so that none can be swapped or cut off.

/** Rows are gathered up to this size before they are sealed. */
export const BLOCK_BYTES = 256 * 1024;
/** No honest block is larger: a row stays below two megabytes as it does in a frame. */
const MAX_BLOCK_BYTES = 4 * 1024 * 1024;
const LENGTH_BYTES = 4;

const blockSchema = z.discriminatedUnion("is", [
  z.strictObject({
    is: z.literal("rows"),
    rows: z.array(
      z.strictObject({
        table: z.enum(JOURNAL_TABLES),
        id: z.string().min(1).max(120),
        rev: z.int().nonnegative(),
        bytes: z.int().nonnegative(),
      }),
    ),
  }),
  z.strictObject({
    is: z.literal("end"),
    rowCount: z.int().nonnegative(),
    /** UTC: the time of the last save that is in it; null when there was none yet. */
    upTo: z.iso.datetime().nullable(),
  }),
]);

export interface SnapshotEnd {
  readonly is: "end";
  readonly rowCount: number;
  readonly upTo: string | null;
}

export type SnapshotBlock =
  { readonly is: "rows"; readonly rows: readonly JournalRow[] } | SnapshotEnd;

/** The bytes of one block in the file. `number` counts from 0. */
export async function sealBlock(
  keys: StoreKeys,
  snapshotId: string,
  number: number,
  block: SnapshotBlock,
): Promise<Uint8Array<ArrayBuffer>> {
  const box = await sealBox(keys.snapshot, placeOf(snapshotId, number), encodeBlock(block));
  return joinBytes([u32(box.byteLength), box]);
}

/**
 * The first whole block of `bytes` and what follows it; null when more bytes are needed. Throws
 * `AppError("journal_damaged")` for anything that is no block with this number in this snapshot.
 */
export async function openFirstBlock(
  keys: StoreKeys,
  snapshotId: string,
  number: number,
  bytes: Uint8Array,
): Promise<{ readonly block: SnapshotBlock; readonly rest: Uint8Array } | null> {
  if (bytes.byteLength < LENGTH_BYTES) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > MAX_BLOCK_BYTES) throw new AppError("journal_damaged");
  if (bytes.byteLength < LENGTH_BYTES + length) return null;
  const box = bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  const rest = bytes.subarray(LENGTH_BYTES + length);
  try {
    const content = await openBox(keys.snapshot, placeOf(snapshotId, number), box);
    return { block: decodeBlock(content), rest };
  } catch (cause) {
    throw new AppError("journal_damaged", cause);
  }
}

function encodeBlock(block: SnapshotBlock): Uint8Array {
  if (block.is === "end") return withHead(block, []);
  const rows = block.rows.map(({ table, id, rev, box }) => {
    return { table, id, rev, bytes: box.byteLength };
  });
  return withHead(
    { is: "rows", rows },
    block.rows.map(({ box }) => box),
  );
}

function withHead(head: z.output<typeof blockSchema>, boxes: readonly Uint8Array[]): Uint8Array {
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  return joinBytes([u32(headBytes.byteLength), headBytes, ...boxes]);
}

function decodeBlock(bytes: Uint8Array): SnapshotBlock {
  const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head = parseJson(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + headBytes), blockSchema);
  if (head.is === "end") return head;
  let offset = LENGTH_BYTES + headBytes;
  const rows = head.rows.map(({ bytes: boxBytes, ...key }): JournalRow => {
    // A copy: a view would keep the whole block alive for as long as one of its rows.
    const box = bytes.slice(offset, offset + boxBytes);
    offset += boxBytes;
    return { ...key, box };
  });
  if (offset !== bytes.byteLength) throw new AppError("journal_damaged");
  return { is: "rows", rows };
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function placeOf(snapshotId: string, number: number): SealContext {
  return { table: "snapshot", rowId: snapshotId, keyId: "snapshot", revision: number };
}
