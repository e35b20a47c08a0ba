import type { CaseContent } from "./case-record";

/** The content once a referral has its sealed file. */
export function withPacket(
  content: CaseContent,
  referralId: string,
  packetSha256: string,
): CaseContent {
  return {
    ...content,
    referrals: content.referrals.map((one) =>
      one.referralId === referralId ? { ...one, packetSha256 } : one,
    ),
  };
}

/**
 * The content once a sealed file was surely never written: its referral is ready again, and what was made for
 * the sending is gone. No event of the table: nothing has happened to the referral. One that moved on since,
 * stays.
 */
export function unsentReferral(
  content: CaseContent,
  packetSha256: string,
  { now, by }: { readonly now: string; readonly by: string },
): CaseContent {
  return {
    ...content,
    referrals: content.referrals.map((one) => {
      if (one.packetSha256 !== packetSha256 || one.status !== "sent") return one;
      const line = { fromStatus: "sent", toStatus: "ready", at: now, by } as const;
      const unmade = { sentVia: null, sentAt: null, packetSha256: null, receiptCode: null };
      return {
        ...one,
        ...unmade,
        referredOn: null,
        status: "ready",
        events: [...one.events, line],
      };
    }),
  };
}
