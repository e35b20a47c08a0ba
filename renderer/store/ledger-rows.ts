import { CHAIN_STATES } from "../../shared/audit/chain-proof";
import { auditHeadSchema } from "../../shared/domain/audit-event";
import { RECALL_REASON } from "../../shared/domain/code-lists/casework";
import { pseudonymousCaseSchema } from "../../shared/domain/pseudonymous-case";
import { receiptSchema } from "../../shared/domain/receipt";
import { CARGO } from "../../shared/exchange/file-kind";
import { z } from "../../shared/zod";
import { nationalTableSchema } from "./table-item";

// The rows of the ledger of batches, as they lie sealed in one table.

const batchSchema = z.strictObject({
  type: z.literal("batch"),
  batchId: z.string(),
  direction: z.enum(["sent", "received"]),
  kind: z.enum(CARGO),
  period: z.string(),
  otherOrgId: z.string(),
  otherName: z.strictObject({ km: z.string(), en: z.string() }),
  sequence: z.int().min(1),
  manifestSha256: z.string(),
  /** Of the body, as its manifest pins it; null for what was kept before receipts existed. */
  contentSha256: z.string().nullable().default(null),
  recordCount: z.int().min(0),
  /** `undone`: taken in once, and all that it brought taken out again. */
  status: z.enum(["sealed", "exported", "applied", "undone"]),
  at: z.string(),
  fileName: z.string().nullable(),
  /** Up to when records are in it, by the sender's clock. */
  cutoffAt: z.string(),
  /** Where the sender's audit chain stood: ours in what was sent, theirs in what came. */
  auditHead: auditHeadSchema.nullable(),
  /** The earlier head that a proof in this file starts from; null for a file without one. */
  proofFrom: auditHeadSchema.nullable().default(null),
  /** How that head continued what came before; null for what was sent. */
  chain: z
    .strictObject({
      state: z.enum(CHAIN_STATES),
      from: z.int().nullable(),
      to: z.int().nullable(),
    })
    .nullable(),
  /** What it brought is known by its number, so that it can be taken out again. */
  isUndoable: z.boolean().default(false),
  /** Figures as they were sent or received. They make no records. */
  table: nationalTableSchema.nullable(),
  /** The batch of this list that it replaces, by its id here; null for none. It need not be here. */
  supersedes: z.string().nullable().default(null),
});

/** What became of one record that its sender asked back: `kept` when it was changed here since. */
export const RECALL_EFFECTS = ["locked", "kept", "absent"] as const;

/** A version that came by file and was not simply taken in, as its sender wrote it. */
export const asideSchema = z.strictObject({
  type: z.literal("aside"),
  /** `merged`: joined with ours, and kept because later merges start from it. */
  state: z.enum(["conflict", "merged", "refused"]),
  /** Why, for the first and the last. */
  reason: z.string(),
  recordId: z.string(),
  recordKind: z.string(),
  rowVersion: z.int(),
  /** The schema that its sender had. */
  schemaVersion: z.string(),
  fromOrgId: z.string(),
  /** The batch of this list that brought it. */
  batchId: z.string(),
  /** UTC, by our own clock. */
  receivedAt: z.string(),
  /** When somebody decided it; null while it waits, or when a later version decides. */
  decidedAt: z.string().nullable(),
  /** The record, in the program's spelling. */
  record: z.record(z.string(), z.unknown()),
});

/** Every row that the ledger keeps. */
export const ledgerSchema = z.discriminatedUnion("type", [
  batchSchema,
  z.strictObject({
    type: z.literal("sent"),
    batchId: z.string(),
    /** Record id and version. */
    items: z.array(z.tuple([z.string(), z.int()])),
  }),
  z.strictObject({
    type: z.literal("received"),
    /** UTC, by our own clock. */
    receivedAt: z.string(),
    /** Which batch brought them; null for what came before that was kept. */
    batchId: z.string().nullable().default(null),
    items: z.array(z.tuple([z.string(), z.int()])),
  }),
  /** What a part of a long import wrote; it goes when the import has come to its end. */
  z.strictObject({
    type: z.literal("taking_in"),
    items: z.array(z.tuple([z.string(), z.int()])),
  }),
  /** What became of a batch that came: what its receipt will say. */
  z.strictObject({
    type: z.literal("outcome"),
    /** As in our own list. */
    batchId: z.string(),
    ...receiptSchema.pick({
      ...{ receivedAt: true, acceptedCount: true, duplicateCount: true, rejected: true },
    }).shape,
    /** As its sender calls it. */
    theirBatchId: z.string(),
  }),
  /** What another house asked back, as it was taken in. */
  z.strictObject({
    type: z.literal("recalled"),
    recallId: z.string(),
    fromOrgId: z.string(),
    /** UTC, by our own clock. */
    at: z.string(),
    reason: z.enum(RECALL_REASON),
    /** Of the file that was asked back as a whole; else null. */
    manifestSha256: z.string().nullable(),
    items: z.array(
      z.strictObject({ itemKey: z.string(), upTo: z.int(), effect: z.enum(RECALL_EFFECTS) }),
    ),
  }),
  /** What this house asked back by one file; the file itself stands among the batches. */
  z.strictObject({
    type: z.literal("recall"),
    batchId: z.string(),
    /** The file whose notices are told by it; null when a whole batch was sent by mistake. */
    caseId: z.string().nullable(),
    noticeIds: z.array(z.string()),
    batches: z.array(
      z.strictObject({ batchId: z.string(), isWhole: z.boolean(), itemCount: z.int().min(0) }),
    ),
  }),
  /** A referral that went, or came, as a sealed file. */
  z.strictObject({
    type: z.literal("packet"),
    /** Of its file: the id of this row, and what an answer names. */
    packetSha256: z.string(),
    batchId: z.string(),
    direction: z.enum(["sent", "received"]),
    otherOrgId: z.string(),
    /** As its sender calls it. */
    referralId: z.string(),
    /** Our file: that it was made of, or that it came into; null while it is in none. */
    caseId: z.string().nullable(),
    /** Of ours: the version that it was made with. */
    rowVersion: z.int().nullable(),
  }),
  /** What a file of answers told of which packets; the file itself stands among the batches. */
  z.strictObject({
    type: z.literal("answers"),
    batchId: z.string(),
    answers: z.array(z.strictObject({ packetSha256: z.string(), status: z.string() })),
  }),
  asideSchema,
  /** What pseudonyms for one recipient are made of: 32 random bytes, base64. */
  z.strictObject({ type: z.literal("pseudonyms"), orgId: z.string(), secret: z.string() }),
  /** Rows without identifiers that came, with the body that brought them. */
  z.strictObject({
    type: z.literal("rows"),
    contentSha256: z.string(),
    fromOrgId: z.string(),
    items: z.array(
      z.strictObject({
        itemKey: z.string(),
        rowVersion: z.int(),
        late: z.boolean(),
        row: pseudonymousCaseSchema,
      }),
    ),
  }),
  /** What the recipient of a batch said of it last. */
  z.strictObject({ type: z.literal("receipt"), receipt: receiptSchema }),
]);

/** The rows of one type. */
export type LedgerRow<T> = Extract<z.output<typeof ledgerSchema>, { type: T }>;
/** A batch that was sealed, sent or received. */
export type Batch = z.output<typeof batchSchema>;
/** A version that came and was not simply taken in. */
export type Aside = z.output<typeof asideSchema>;
/** What became of a batch that came. */
export type BatchOutcome = Omit<LedgerRow<"outcome">, "type">;
/** What another house asked back. */
export type RecallTaken = Omit<LedgerRow<"recalled">, "type">;
/** A referral that went, or came, as a sealed file. */
export type PacketRow = Omit<LedgerRow<"packet">, "type">;
/** What a file of answers told. */
export type AnswersRow = Omit<LedgerRow<"answers">, "type">;
/** What this house asked back. */
export type RecallSent = Omit<LedgerRow<"recall">, "type">;
/** A version of a record that went or came. */
export type SentVersion = readonly [recordId: string, rowVersion: number];
