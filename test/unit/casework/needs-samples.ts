import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { NeedItem, NeedsRiskAssessment } from "../../../shared/domain/needs-risk-assessment";
import { adultCase } from "../../support/sample-case";

/** An assessment of which every required question was asked: a low risk and no need. */
export function assessmentWith(change: Partial<NeedsRiskAssessment> = {}): NeedsRiskAssessment {
  return {
    assessmentId: "99999999-9999-4999-8999-999999999999",
    kind: "initial",
    assessedOn: "2026-11-21",
    level: "individual",
    riskLevel: known("low"),
    risks: [],
    selfHarm: known("none"),
    safetyPlan: NOT_ASKED,
    nextReviewDue: "2027-01-20",
    needs: [],
    ...change,
  };
}

/** A need that was asked for and scored well. */
export function needWith(change: Partial<NeedItem> = {}): NeedItem {
  return {
    needId: "99999999-9999-4999-8999-999999999990",
    domain: "physical_health",
    score: known(3),
    wishOfPerson: known("To sleep."),
    goal: NOT_ASKED,
    action: NOT_ASKED,
    dueOn: null,
    ...change,
  };
}

/** An adult of whom everything required was asked, with these assessments. */
export function caseWith(assessments: readonly NeedsRiskAssessment[]): CaseContent {
  return { ...adultCase(), assessments: [...assessments] };
}
