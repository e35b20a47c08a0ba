import { describe, expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { openQuestions } from "../../../shared/domain/completeness";
import { caseRecordSchema, caseContentSchema } from "../../../shared/domain/case-record";
import { isReviewInTime } from "../../../shared/domain/needs-questions";
import type { NeedsRiskAssessment } from "../../../shared/domain/needs-risk-assessment";
import { assessmentWith, caseWith, needWith } from "./needs-samples";

const open = (change: Partial<NeedsRiskAssessment>): string[] =>
  openQuestions(caseWith([assessmentWith(change)])).map(({ path }) => path);

describe("before a file is accepted", () => {
  test("a whole assessment leaves nothing to ask", () => {
    expect(open({ needs: [needWith()] })).toEqual([]);
  });

  test("self-harm and the level of risk are asked; not known is an answer", () => {
    expect(open({ selfHarm: NOT_ASKED, riskLevel: NOT_ASKED })).toEqual([
      "assessments.0.selfHarm",
      "assessments.0.riskLevel",
    ]);
    expect(open({ selfHarm: { mv: "declined" }, riskLevel: { mv: "unknown" } })).toEqual([]);
  });

  test("a high risk needs a safety plan in words; another does not", () => {
    const high = { riskLevel: known("high" as const), nextReviewDue: "2026-11-28" };
    expect(open(high)).toEqual(["assessments.0.safetyPlan"]);
    expect(open({ ...high, safetyPlan: { mv: "declined" } })).toEqual(["assessments.0.safetyPlan"]);
    expect(open({ ...high, safetyPlan: known("Wakes staff at any hour.") })).toEqual([]);
  });

  test("the wish of the person stands before our score", () => {
    expect(open({ needs: [needWith({ wishOfPerson: NOT_ASKED })] })).toEqual([
      "assessments.0.needs.0.wishOfPerson",
    ]);
  });

  test.each([
    [1, true],
    [2, true],
    [3, false],
    [4, false],
  ])("a need of %i needs a plan: %s", (score, isOwed) => {
    const needs = [needWith({ score: known(score) })];
    expect(open({ needs })).toEqual(isOwed ? ["assessments.0.needs.0.action"] : []);
  });

  test("the draft of a high risk without a plan can be saved", () => {
    const draft = caseWith([assessmentWith({ riskLevel: known("high"), nextReviewDue: null })]);
    expect(caseContentSchema.safeParse(draft).success).toBe(true);
    expect(caseRecordSchema.shape.assessments.safeParse(draft.assessments).success).toBe(true);
  });
});

describe("the next review", () => {
  test.each([
    ["high", "2026-11-28", true],
    ["high", "2026-11-29", false],
    ["medium", "2026-12-21", true],
    ["medium", "2026-12-22", false],
    ["low", "2027-02-19", true],
    ["low", "2027-02-20", false],
    ["high", null, false],
    ["low", "2026-11-20", false],
    ["no_action", null, true],
  ] as const)("%s risk, next on %s: in time %s", (riskLevel, nextReviewDue, expected) => {
    const assessment = assessmentWith({ riskLevel: known(riskLevel), nextReviewDue });
    expect(isReviewInTime(assessment)).toBe(expected);
  });

  test("one that is too late is asked for", () => {
    expect(open({ nextReviewDue: "2027-02-20" })).toEqual(["assessments.0.nextReviewDue"]);
  });
});
