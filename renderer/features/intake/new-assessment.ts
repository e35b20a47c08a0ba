import { NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseInput } from "../../../shared/domain/case-record";

export type AssessmentRow = CaseInput["assessments"][number];
export type NeedRow = AssessmentRow["needs"][number];
export type RiskRow = AssessmentRow["risks"][number];

/**
 * An assessment on `day`. It begins with what the last one found; self-harm, the level of risk and the
 * next review are asked anew: an old answer to them is no answer today.
 */
export function newAssessment(
  day: string,
  last: AssessmentRow | null,
  newId: () => string,
): AssessmentRow {
  return {
    assessmentId: newId(),
    kind: last === null ? "initial" : "review",
    assessedOn: day,
    level: last?.level ?? "individual",
    riskLevel: NOT_ASKED,
    risks: last?.risks ?? [],
    selfHarm: NOT_ASKED,
    safetyPlan: last?.safetyPlan ?? NOT_ASKED,
    nextReviewDue: null,
    needs: (last?.needs ?? []).map((need) => ({ ...need, needId: newId() })),
  };
}

/** A need of which only the domain is known. */
export function newNeed(needId: string, domain: NeedRow["domain"]): NeedRow {
  return {
    needId,
    domain,
    score: NOT_ASKED,
    wishOfPerson: NOT_ASKED,
    goal: NOT_ASKED,
    action: NOT_ASKED,
    dueOn: null,
  };
}

/** The place of the assessment that counts now: the latest by its day; -1 when there is none. */
export function latestIndex(rows: readonly Pick<AssessmentRow, "assessedOn">[]): number {
  return rows.reduce(
    (latest, row, index) =>
      latest === -1 || row.assessedOn >= (rows[latest]?.assessedOn ?? "") ? index : latest,
    -1,
  );
}
