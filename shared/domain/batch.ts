import { z } from "../zod";
import { BATCH_KIND, BATCH_STATUS } from "./code-lists/batches";
import { idSchema } from "./ids";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const semver = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

/** One record within a batch; its key cannot be joined with that of another recipient (dictionary §3.21). */
export const batchItemSchema = z.strictObject({
  /** HMAC-SHA-256 under a key of the recipient, hex. */
  itemKey: sha256,
  rowVersion: z.int().min(1),
  /** The event lies in an earlier month. */
  late: z.boolean(),
});

/** A file for exactly one recipient: what it covers and how far it is (dictionary §3.21, §7). */
export const batchSchema = z
  .strictObject({
    batchId: idSchema,
    /** A calendar month in Phnom Penh, `YYYY-MM`. */
    period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    kind: z.enum(BATCH_KIND),
    recipientOrgId: idSchema,
    /** Of the recipient's key, as two people compared it. */
    keyFingerprint: z.string().min(1).max(80),
    schemaVersion: semver,
    codeListVersion: semver,
    /** The date of the places; null while none were brought in. */
    gazetteerVersion: z.iso.date().nullable(),
    /** What was recorded later is not in it: the figures can be made again. */
    cutoffAt: z.iso.datetime(),
    /** After withholding for this recipient. */
    countsByType: z.record(z.string().min(1).max(40), z.int().min(0)),
    /** What a correction replaces. */
    supersedesBatchId: idSchema.nullable(),
    /** Of the plaintext, before encryption. */
    contentSha256: sha256,
    createdBy: idSchema,
    approvedBy: idSchema,
    status: z.enum(BATCH_STATUS),
  })
  .refine(({ createdBy, approvedBy }) => createdBy !== approvedBy, {
    path: ["approvedBy"],
    message: "approval_needed",
  })
  .refine(({ kind, supersedesBatchId }) => kind !== "correction" || supersedesBatchId !== null, {
    path: ["supersedesBatchId"],
    message: "required",
  });

export type Batch = z.output<typeof batchSchema>;
export type BatchItem = z.output<typeof batchItemSchema>;
