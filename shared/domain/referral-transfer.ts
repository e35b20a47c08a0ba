import type { CaseContent } from "./case-record";
import type { Referral } from "./referral";

/**
 * The transfer by which the file belongs to another organisation now, or null (dictionary §6): here it is a
 * stub that is read, called back and closed, and nothing of it moves on.
 */
export function acceptedTransfer({ referrals }: Pick<CaseContent, "referrals">): Referral | null {
  const isTaken = (status: Referral["status"]): boolean =>
    status === "accepted" || status === "in_service" || status === "completed";
  return (
    referrals.find(
      ({ kind, direction, status }) =>
        kind === "transfer" && direction === "out" && isTaken(status),
    ) ?? null
  );
}
