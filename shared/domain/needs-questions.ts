import { isSettled, valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type { OpenQuestion } from "./completeness";
import { reviewDueBy, type NeedItem, type NeedsRiskAssessment } from "./needs-risk-assessment";

/** What is still to ask of needs and risks before a file can be accepted (dictionary §3.14). */
export function openNeedsQuestions({
  assessments,
}: Pick<CaseContent, "assessments">): OpenQuestion[] {
  return assessments.flatMap((assessment, index) =>
    openFields(assessment).map((field) => ({
      step: "needs" as const,
      path: `assessments.${String(index)}.${field}`,
    })),
  );
}

function openFields(assessment: NeedsRiskAssessment): string[] {
  const { riskLevel, selfHarm } = assessment;
  return [
    ...assessment.needs.flatMap((need, index) =>
      openOfNeed(need).map((field) => `needs.${String(index)}.${field}`),
    ),
    ...(isSettled(selfHarm) ? [] : ["selfHarm"]),
    ...(isSettled(riskLevel) ? [] : ["riskLevel"]),
    ...(needsSafetyPlan(assessment) && valueOf(assessment.safetyPlan) === null
      ? ["safetyPlan"]
      : []),
    ...(isReviewInTime(assessment) ? [] : ["nextReviewDue"]),
  ];
}

function openOfNeed(need: NeedItem): string[] {
  const isAsked = isSettled(need.wishOfPerson);
  const isPlanned = !needsPlan(need) || valueOf(need.action) !== null;
  return [...(isAsked ? [] : ["wishOfPerson"]), ...(isPlanned ? [] : ["action"])];
}

/** True for a need so bad that somebody has to do something about it: a score of 1 or 2. */
export function needsPlan({ score }: Pick<NeedItem, "score">): boolean {
  const value = valueOf(score);
  return value !== null && value <= 2;
}

/** True when nobody may go on without a plan how this person stays safe. */
export function needsSafetyPlan({ riskLevel }: Pick<NeedsRiskAssessment, "riskLevel">): boolean {
  return valueOf(riskLevel) === "high";
}

/** True when a day for the next review stands and is early enough, or when none is owed. */
export function isReviewInTime(
  assessment: Pick<NeedsRiskAssessment, "assessedOn" | "riskLevel" | "nextReviewDue">,
): boolean {
  const { assessedOn, nextReviewDue } = assessment;
  const risk = valueOf(assessment.riskLevel);
  const latest = risk === null ? null : reviewDueBy(assessedOn, risk);
  if (latest === null) return true;
  return nextReviewDue !== null && nextReviewDue >= assessedOn && nextReviewDue <= latest;
}
