import { z } from "../zod";
import { idSchema } from "./ids";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A record's id in whole records, its pseudonym in all else. */
const itemKey = z.union([idSchema, sha256]);

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
  rejected: z.array(z.strictObject({ itemKey, reason: z.string().min(1).max(80) })),
});

export type Receipt = z.output<typeof receiptSchema>;

/** Accepted, known before and refused together are what was sent: no record may be left unsaid. */
export function coversAll(receipt: Receipt, itemsSent: number): boolean {
  return receipt.acceptedCount + receipt.duplicateCount + receipt.rejected.length === itemsSent;
}

/** How far a batch has come by what its recipient says (dictionary §7). */
export type ReceiptStanding = "acknowledged" | "partly_accepted" | "rejected";

/** `rejected` when nothing of it was taken; a batch without items that arrived is acknowledged. */
export function receiptStanding(
  receipt: Pick<Receipt, "acceptedCount" | "duplicateCount"> & { readonly rejectedCount: number },
): ReceiptStanding {
  if (receipt.rejectedCount === 0) return "acknowledged";
  return receipt.acceptedCount + receipt.duplicateCount === 0 ? "rejected" : "partly_accepted";
}

/** Without a receipt for so many days a batch counts as expired, and its sender is told (dictionary §7). */
export const RECEIPT_DUE_DAYS = 30;
