import { assert } from "../assert";
import { joinBytes } from "../crypto";
import { z } from "../zod";

/**
 * The tables that cannot be made again from others. Summaries, packs and index segments are not among
 * them: they are derived, and mix cases, so they never enter the journal (design §4).
 */
export const JOURNAL_TABLES = [
  "revisions",
  "keyring",
  "drafts",
  "batches",
  "meta",
  "audit",
  "attachments",
  "statistics",
] as const;
export type JournalTable = (typeof JOURNAL_TABLES)[number];

/** A sealed row as the journal and the snapshots carry it. `rev` is 0 but for revisions of records. */
export interface JournalRow {
  readonly table: JournalTable;
  readonly id: string;
  readonly rev: number;
  readonly box: Uint8Array;
}

/** Takes a row away: a draft that became a file, a batch that was voided. */
export interface RowRemoval {
  readonly table: JournalTable;
  readonly id: string;
  readonly rev: number;
}

/**
 * What one frame says. A commit that does not fit one frame is a transaction of several: it counts only
 * when its last part is there; an unfinished one at the end of the journal was never acknowledged.
 */
export interface FrameContent {
  /** Equal in all parts of one commit. */
  readonly transaction: string;
  /** From 1 to `parts`. */
  readonly part: number;
  readonly parts: number;
  /** UTC. */
  readonly at: string;
  readonly puts: readonly JournalRow[];
  readonly removals: readonly RowRemoval[];
}

const keySchema = {
  table: z.enum(JOURNAL_TABLES),
  id: z.string().min(1).max(120),
  rev: z.int().nonnegative(),
};
const headSchema = z.strictObject({
  transaction: z.string(),
  part: z.int().min(1),
  parts: z.int().min(1),
  at: z.iso.datetime(),
  puts: z.array(z.strictObject({ ...keySchema, bytes: z.int().nonnegative() })),
  removals: z.array(z.strictObject(keySchema)),
});

/** u32 length of a JSON head ‖ head ‖ the boxes in the head's order. */
export function encodeContent(content: FrameContent): Uint8Array<ArrayBuffer> {
  const head = {
    ...content,
    puts: content.puts.map(({ table, id, rev, box }) => ({
      table,
      id,
      rev,
      bytes: box.byteLength,
    })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, headBytes.byteLength);
  return joinBytes([length, headBytes, ...content.puts.map(({ box }) => box)]);
}

/** Null when the bytes are no content. The boxes are views into `bytes`. */
export function decodeContent(bytes: Uint8Array): FrameContent | null {
  if (bytes.byteLength < 4) return null;
  const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (4 + headBytes > bytes.byteLength) return null;
  const head = headSchema.safeParse(parseJson(bytes.subarray(4, 4 + headBytes)));
  if (!head.success) return null;
  let offset = 4 + headBytes;
  const puts = head.data.puts.map(({ bytes: boxBytes, ...key }): JournalRow => {
    const box = bytes.subarray(offset, offset + boxBytes);
    offset += boxBytes;
    return { ...key, box };
  });
  return offset === bytes.byteLength ? { ...head.data, puts } : null;
}

/** One key for one row, whatever its table. */
export function rowKey({ table, id, rev }: RowRemoval): string {
  assert(!id.includes(" "), "row ids have no spaces");
  return `${table} ${id} ${rev}`;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
