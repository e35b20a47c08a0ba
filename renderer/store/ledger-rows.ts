import { CHAIN_STATES } from "../../shared/audit/chain-proof";
import { auditHeadSchema } from "../../shared/domain/audit-event";
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
  status: z.enum(["sealed", "exported", "applied"]),
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
  /** Figures as they were sent or received. They make no records. */
  table: nationalTableSchema.nullable(),
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
  /** What the recipient of a batch said of it last. */
  z.strictObject({ type: z.literal("receipt"), receipt: receiptSchema }),
]);

/** The rows of one type. */
export type LedgerRow<T> = Extract<z.output<typeof ledgerSchema>, { type: T }>;
/** A batch that was sealed, sent or received. */
export type Batch = z.output<typeof batchSchema>;
/** What became of a batch that came. */
export type BatchOutcome = Omit<LedgerRow<"outcome">, "type">;
/** A version of a record that went or came. */
export type SentVersion = readonly [recordId: string, rowVersion: number];
