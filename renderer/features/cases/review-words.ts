import { valueOf } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { latestAssessment, type RiskLevel } from "../../../shared/domain/needs-risk-assessment";

/** The risk that was found last and how many days are left until it is looked at again. */
export interface ReviewStanding {
  readonly risk: RiskLevel;
  /** Below nought: so many days late. Null when no review is owed. */
  readonly daysLeft: number | null;
}

/** How the latest assessment stands on `today` (`YYYY-MM-DD`); null when no risk was said. */
export function reviewStanding(
  { assessments }: Pick<CaseContent, "assessments">,
  today: string,
): ReviewStanding | null {
  const latest = latestAssessment(assessments);
  const risk = latest === null ? null : valueOf(latest.riskLevel);
  if (latest === null || risk === null) return null;
  const due = latest.nextReviewDue;
  return { risk, daysLeft: due === null ? null : daysBetween(today, due) };
}

function daysBetween(from: string, to: string): number {
  const dayMs = 86_400_000;
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The key under `needs.glance` that says it, with the number it counts. */
export function reviewKey({ daysLeft }: ReviewStanding) {
  if (daysLeft === null) return { key: "needs.glance.none", count: 0 } as const;
  if (daysLeft === 0) return { key: "needs.glance.today", count: 0 } as const;
  return daysLeft > 0
    ? ({ key: "needs.glance.ahead", count: daysLeft } as const)
    : ({ key: "needs.glance.late", count: -daysLeft } as const);
}
