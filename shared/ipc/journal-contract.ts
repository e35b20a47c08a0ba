import { z } from "../zod";
import { bytes, MAX_CHUNK_BYTES, nothing, token } from "./fields";

/** Who reads: the journal that lives, or the one inside a backup that was opened (`backup:open`). */
const source = z.union([z.literal("live"), token]);
const sequence = z.int().nonnegative();
const mac = bytes(32);
const snapshotId = z.uuid();
/** The random id of the store key under which journal and snapshots are sealed (ADR 0012). */
const generation = z.uuid();

const snapshotInfo = z.strictObject({
  snapshotId,
  generation,
  /** The last frame that is in it, with its mac. */
  sequence,
  mac,
  /** UTC. */
  createdAt: z.string(),
  sizeBytes: z.int().nonnegative(),
});

/**
 * What main knows of its own files without any key. `gaps`: ranges of frames that should be there and
 * are not, or are rotten; a torn tail is cut and no gap.
 */
const journalState = z.strictObject({
  generation: generation.nullable(),
  /** The last whole frame; 0 and zeros when there is none. */
  headSequence: sequence,
  headMac: mac,
  /** The first frame that is still kept; those before it are in a snapshot. */
  firstSequence: sequence,
  gaps: z.array(z.strictObject({ from: sequence, to: sequence })),
  /** Newest first; of the present generation only. */
  snapshots: z.array(snapshotInfo),
  journalBytes: z.int().nonnegative(),
  freeBytes: z.int().nonnegative(),
  /** Below the guard: ordinary writes are refused with `disk_full`. */
  isDiskLow: z.boolean(),
  /** A torn frame at the end was cut off when the journal was opened. */
  wasTailCut: z.boolean(),
  /** The newest segment is gone or empty, or its last frames are: how many, nobody knows for sure. */
  isTailGone: z.boolean(),
  /** A frame that was surely acknowledged, as noted beside the segments; 0 when none was. */
  lastNoted: sequence,
  /** The key file remembers an acknowledged save: an empty journal, or none, was lost. */
  wasUsed: z.boolean(),
});

export const JOURNAL_CONTRACT = {
  "journal:state": { request: z.strictObject({ source }), reply: journalState },
  /** Starts an empty journal; `not_allowed` when one of this or another generation stands there. */
  "journal:begin": { request: z.strictObject({ generation }), reply: nothing },
  /**
   * Appends whole frames (`shared/journal/frame.ts`) and syncs each (fdatasync): after the reply
   * they survive a power cut. `out_of_step` when they do not follow the head, `disk_full` when the
   * guard refuses. `isLastWords`: what a lock writes down; it may use the reserve.
   */
  "journal:append": {
    request: z.strictObject({ frames: bytes(MAX_CHUNK_BYTES), isLastWords: z.boolean() }),
    reply: z.strictObject({ headSequence: sequence, isDiskLow: z.boolean() }),
  },
  /** Whole frames after `afterSequence`, at most 4 MiB a time; empty at the end. */
  "journal:read": {
    request: z.strictObject({ source, afterSequence: sequence }),
    reply: z.strictObject({ frames: bytes(MAX_CHUNK_BYTES), isLast: z.boolean() }),
  },
  /** Of another generation than the present one it counts only after `journal:switch`. */
  "snapshot:begin": {
    request: z.strictObject({
      snapshotId,
      generation,
      sequence,
      mac,
      expectedBytes: z.int().nonnegative(),
    }),
    reply: z.strictObject({ token }),
  },
  "snapshot:write": {
    request: z.strictObject({ token, chunk: bytes(MAX_CHUNK_BYTES) }),
    reply: nothing,
  },
  /** fsync, read back, compare, rename; then segments that it covers and snapshots too many go. */
  "snapshot:commit": {
    request: z.strictObject({ token, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    reply: nothing,
  },
  "snapshot:abort": { request: z.strictObject({ token }), reply: nothing },
  "snapshot:read": {
    request: z.strictObject({ source, snapshotId, offset: z.int().nonnegative() }),
    reply: z.strictObject({ chunk: bytes(MAX_CHUNK_BYTES), isLast: z.boolean() }),
  },
  /**
   * The point of no return of an erasure (ADR 0012): the committed snapshot of generation `to` becomes
   * the vault's, the key file gets `sealedStoreKey`, and whatever was sealed under `from` is overwritten
   * and removed, the attachments named too. After a crash either all of `from` stands, or `to`. Uses up the
   * permit that main keeps when a second person agrees to `purge`: `approval_needed` without one.
   */
  "journal:switch": {
    request: z.strictObject({
      from: generation,
      to: generation,
      snapshotId,
      sealedStoreKey: bytes(256),
      removedAttachments: z.array(z.uuid()).max(10_000),
    }),
    reply: nothing,
  },
  /**
   * Makes the journal whole again from the store: the committed snapshot stands for everything, damaged
   * segments are set aside (`*.damaged`, never deleted) and appending goes on after its sequence.
   */
  "journal:heal": { request: z.strictObject({ snapshotId }), reply: nothing },
} as const satisfies Record<string, { request: z.ZodType; reply: z.ZodType }>;

export type JournalSource = z.output<typeof source>;
export type JournalState = z.output<typeof journalState>;
export type SnapshotInfo = z.output<typeof snapshotInfo>;
