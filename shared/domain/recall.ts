import { z } from "../zod";
import { RECALL_REASON } from "./code-lists/casework";
import { idSchema } from "./ids";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** More records of one delivery stand in further recalls: a line of a file has a bounded length. */
export const MAX_RECALLED_ITEMS = 20_000;

/** One record that was sent: whoever has it in this version or an earlier one gives it back. */
export const recalledItemSchema = z.strictObject({
  /** As it stood in the file: a record's id, or its pseudonym. */
  itemKey: z.union([idSchema, sha256]),
  rowVersion: z.int().min(1),
});

/** What one house asks back of another (dictionary §3.21, §5.3, §11 R3). It names nobody. */
export const recallSchema = z.strictObject({
  recallId: idSchema,
  deliveryKind: z.enum(["batch", "referral"]),
  /** The batch or the referral, as its sender called it. */
  deliveryId: idSchema,
  /** Of the file that brought it; null for a referral that went on paper or by telephone. */
  manifestSha256: sha256.nullable(),
  reason: z.enum(RECALL_REASON),
  /** All that the delivery brought, figures too; else only what is listed. */
  isWhole: z.boolean(),
  items: z.array(recalledItemSchema).max(MAX_RECALLED_ITEMS).readonly(),
});

export type Recall = z.output<typeof recallSchema>;
export type RecalledItem = z.output<typeof recalledItemSchema>;
