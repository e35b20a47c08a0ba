import { z } from "../zod";
import { RECALL_REASON } from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";

/**
 * Somebody who got data has to be told that it must go (dictionary §5.3, §11 R3). It stays in the house
 * until it was delivered; issue of a recall file: design §6.
 */
export const recallNoticeSchema = z.strictObject({
  noticeId: idSchema,
  orgId: idSchema,
  reason: z.enum(RECALL_REASON),
  /** The referral, batch or bundle for a court by which the data went out, and when. */
  delivery: z.strictObject({
    kind: z.enum(["referral", "batch", "court_bundle"]),
    id: idSchema,
    sentAt: z.iso.datetime(),
  }),
  raisedAt: z.iso.datetime(),
  /** The day on which the recipient was told; null while it is owed. */
  toldOn: daySchema.nullable(),
});

export type RecallNotice = z.output<typeof recallNoticeSchema>;
