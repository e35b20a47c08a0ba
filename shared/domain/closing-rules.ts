import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import { isFollowUpOwed } from "./follow-up-schedule";
import { latestAssessment } from "./needs-risk-assessment";
import { hasEnded, isUnsent } from "./referral-table";
import { acceptedTransfer } from "./referral-transfer";

type Parts = Pick<CaseContent, "referrals" | "followUps" | "assessments">;

/** What keeps a file open (dictionary §5.4); the words stand in `cases.refusal.<code>`. */
export type ClosingObstacle = "referrals_open" | "follow_ups_owed" | "risk_needs_reason";

/**
 * Why a file is not closed yet, or null: a referral that has not ended, a follow-up neither done nor
 * waived, or a risk that is not known to be low and no `reason` to close all the same. Of a file that
 * another house has taken over, help and risk are that house's; only what we sent elsewhere must have ended,
 * and what never left does not any more.
 */
export function closingObstacle(content: Parts, reason: string | null): ClosingObstacle | null {
  const transfer = acceptedTransfer(content);
  const isOpen = ({ status }: Parts["referrals"][number]): boolean =>
    !hasEnded(status) && !(transfer !== null && isUnsent(status));
  if (content.referrals.some((one) => one !== transfer && isOpen(one))) return "referrals_open";
  if (transfer !== null) return null;
  if (content.followUps.some(isFollowUpOwed)) return "follow_ups_owed";
  return isRiskLow(content) || isSaid(reason) ? null : "risk_needs_reason";
}

/** True when the last assessment says that nothing has to be done about a risk, or that it is low. */
export function isRiskLow({ assessments }: Pick<CaseContent, "assessments">): boolean {
  const latest = latestAssessment(assessments);
  const level = latest === null ? null : valueOf(latest.riskLevel);
  return level === "low" || level === "no_action";
}

/** True for a reason that says anything. */
export function isSaid(reason: string | null): boolean {
  return reason !== null && reason.trim() !== "";
}
