import type { CaseSummary, ReferralBrief } from "./case-summary";
import type { FollowUpAfter } from "./follow-up-schedule";
import { addDays, phnomPenhDay } from "./local-time";
import { answerDueMs, receiptDueMs } from "./referral-alarm";

/** So far ahead is shown what is still to come. */
export const DUE_WITHIN_DAYS = 30;

/** What somebody owes a person, as a list that is read day by day. */
export type DueLine = {
  readonly caseId: string;
  readonly caseNo: string;
  readonly survivorCode: string;
  /** The day by which it is owed. */
  readonly on: string;
} & (
  | { readonly kind: "follow_up"; readonly id: string; readonly after: FollowUpAfter | null }
  | { readonly kind: "review"; readonly riskLevel: CaseSummary["riskLevel"] }
  | { readonly kind: "consent" }
  | {
      readonly kind: "referral";
      readonly waitsFor: "receipt" | "answer";
      readonly id: string;
      readonly toOrgId: string;
      readonly serviceType: ReferralBrief["serviceType"];
    }
  | { readonly kind: "recall"; readonly count: number }
);

type Facts = Pick<
  CaseSummary,
  | "caseId"
  | "caseNo"
  | "survivorCode"
  | "nextFollowUp"
  | "nextReviewDue"
  | "riskLevel"
  | "consentEndsOn"
  | "referrals"
  | "recallsOwed"
>;

/** Everything that is owed until `DUE_WITHIN_DAYS` from `today`, the oldest debt first. */
export function dueLines(files: readonly Facts[], today: string): DueLine[] {
  const horizon = addDays(today, DUE_WITHIN_DAYS);
  return files
    .flatMap(linesOf)
    .filter(({ on }) => on <= horizon)
    .sort((a, b) => compare(a.on, b.on) || rank(a) - rank(b) || compare(a.caseNo, b.caseNo));
}

/** On one day: whoever has to be told comes first, papers last. */
const ORDER: readonly DueLine["kind"][] = ["recall", "review", "follow_up", "referral", "consent"];

function rank({ kind }: DueLine): number {
  return ORDER.indexOf(kind);
}

function linesOf(file: Facts): DueLine[] {
  const { caseId, caseNo, survivorCode } = file;
  const base = { caseId, caseNo, survivorCode };
  const { nextFollowUp, nextReviewDue, consentEndsOn, recallsOwed, riskLevel } = file;
  const lines: DueLine[] = file.referrals.flatMap((referral) => {
    const [receiptMs, answerMs] = [receiptDueMs(referral), answerDueMs(referral)];
    const dueMs = receiptMs ?? answerMs;
    if (dueMs === null || referral.direction === "in") return [];
    const { referralId: id, toOrgId, serviceType } = referral;
    const waitsFor = receiptMs === null ? "answer" : "receipt";
    const what = { id, waitsFor, toOrgId, serviceType } as const;
    return [{ ...base, kind: "referral", on: phnomPenhDay(dueMs), ...what }];
  });
  if (nextFollowUp !== null) {
    const { followUpId: id, dueOn: on, after } = nextFollowUp;
    lines.push({ ...base, kind: "follow_up", on, id, after });
  }
  if (nextReviewDue !== null) lines.push({ ...base, kind: "review", on: nextReviewDue, riskLevel });
  if (consentEndsOn !== null) lines.push({ ...base, kind: "consent", on: consentEndsOn });
  if (recallsOwed !== null) {
    lines.push({ ...base, kind: "recall", on: recallsOwed.since, count: recallsOwed.count });
  }
  return lines;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
