import { z } from "../zod";
import { idSchema } from "./ids";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the recipient of a batch says of it, signed (dictionary §3.22). */
export const receiptSchema = z.strictObject({
  receiptId: idSchema,
  batchId: idSchema,
  /** The same as that of the batch, or the receipt is for another file. */
  contentSha256: sha256,
  receivedAt: z.iso.datetime(),
  byOrgId: idSchema,
  /** Ed25519 with the recipient's key, base64. */
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  acceptedCount: z.int().min(0),
  duplicateCount: z.int().min(0),
  rejected: z.array(z.strictObject({ itemKey: sha256, reason: z.string().min(1).max(80) })),
});

export type Receipt = z.output<typeof receiptSchema>;

/** Accepted, known before and refused together are what was sent: no record may be left unsaid. */
export function coversAll(receipt: Receipt, itemsSent: number): boolean {
  return receipt.acceptedCount + receipt.duplicateCount + receipt.rejected.length === itemsSent;
}
