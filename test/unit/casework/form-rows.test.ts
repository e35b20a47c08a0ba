import { describe, expect, test } from "vitest";
import { answerSign, newScreening, noteSign } from "../../../renderer/features/intake/sign-rows";
import {
  latestIndex,
  newAssessment,
  newNeed,
  type AssessmentRow,
} from "../../../renderer/features/intake/new-assessment";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { needsRiskAssessmentSchema } from "../../../shared/domain/needs-risk-assessment";
import { screeningSchema } from "../../../shared/domain/screening";
import { assessmentWith, needWith } from "./needs-samples";
import { sayAt } from "./screening-samples";

const DAY = "2026-11-22";
const ID = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

function counting(): () => string {
  let count = 0;
  return () => `aaaaaaaa-aaaa-4aaa-8aaa-${String((count += 1)).padStart(12, "0")}`;
}

describe("the rows of a screening", () => {
  test("a sign stands once, with its last answer", () => {
    const rows = answerSign([sayAt("D1_wages", "no")], "D1_wages", "yes");
    expect(rows).toEqual([sayAt("D1_wages", "yes")]);
  });

  test("a sign left for later has no row, unless it has a note", () => {
    expect(answerSign([sayAt("D1_wages", "yes")], "D1_wages", "not_asked")).toEqual([]);
    const noted = noteSign([], "D1_wages", known("Half of it."));
    expect(answerSign(noted, "D1_wages", "not_asked")).toEqual(noted);
  });

  test("a note keeps the answer, and an answer the note", () => {
    const noted = noteSign([sayAt("D1_wages", "yes")], "D1_wages", known("Half of it."));
    expect(noted).toEqual([{ ...sayAt("D1_wages", "yes"), note: known("Half of it.") }]);
    expect(answerSign(noted, "D1_wages", "unknown")).toEqual([
      { ...sayAt("D1_wages", "unknown"), note: known("Half of it.") },
    ]);
    expect(noteSign(noted, "D1_wages", NOT_ASKED)).toEqual([sayAt("D1_wages", "yes")]);
  });

  test("a new one can be saved as it is, by the list for the age", () => {
    expect(screeningSchema.parse(newScreening(ID, DAY, true)).profile).toBe("child_labour");
    expect(screeningSchema.parse(newScreening(ID, DAY, false)).profile).toBe("adult_labour");
  });
});

describe("a new assessment", () => {
  const last: AssessmentRow = assessmentWith({
    riskLevel: known("high"),
    safetyPlan: known("Wakes staff."),
    needs: [needWith()],
    risks: [{ risk: "ransom", who: NOT_ASKED, immediacy: known("days") }],
  });

  test("the first one is empty and can be saved", () => {
    const first = newAssessment(DAY, null, counting());
    expect(needsRiskAssessmentSchema.parse(first)).toMatchObject({ kind: "initial", needs: [] });
  });

  test("a later one begins with the needs, risks and plan of the last", () => {
    const next = newAssessment(DAY, last, counting());
    expect(next).toMatchObject({
      kind: "review",
      assessedOn: DAY,
      risks: last.risks,
      safetyPlan: last.safetyPlan,
    });
    expect(next.needs).toEqual([{ ...needWith(), needId: next.needs[0]?.needId }]);
    expect(next.needs[0]?.needId).not.toBe(needWith().needId);
  });

  test("what was said of self-harm and risk then is no answer today", () => {
    expect(newAssessment(DAY, last, counting())).toMatchObject({
      selfHarm: NOT_ASKED,
      riskLevel: NOT_ASKED,
      nextReviewDue: null,
    });
  });

  test("the latest is found by its day, of one day the one entered last", () => {
    const on = (assessedOn: string) => ({ assessedOn });
    expect(latestIndex([on("2026-11-22"), on("2026-11-20"), on("2026-11-22")])).toBe(2);
    expect(latestIndex([])).toBe(-1);
  });

  test("a new need can be saved with its domain alone", () => {
    const needs = [newNeed(ID, "food")];
    expect(needsRiskAssessmentSchema.parse({ ...assessmentWith(), needs }).needs).toHaveLength(1);
  });
});
