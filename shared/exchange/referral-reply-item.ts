import { referralReplySchema, type ReferralReply } from "../domain/referral-reply";
import type { ExchangeItem } from "./item";
import type { JsonObject } from "./json";

/** The record kind of an answer to a referral. */
export const REPLY_KIND = "referral_reply";

/** A line of a file of cargo `referral_reply`. */
export function replyItem(reply: ReferralReply): ExchangeItem {
  return {
    itemKey: reply.replyId,
    recordKind: REPLY_KIND,
    rowVersion: 1,
    late: false,
    record: reply,
  };
}

/** The answer of an item (camelCase keys), or null when it is none. */
export function readReplyItem(record: JsonObject): ReferralReply | null {
  const reply = referralReplySchema.safeParse(record);
  return reply.success ? reply.data : null;
}
