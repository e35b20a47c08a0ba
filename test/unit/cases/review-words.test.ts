import { expect, test } from "vitest";
import { reviewKey, reviewStanding } from "../../../renderer/features/cases/review-words";
import { buildTimeline } from "../../../renderer/features/cases/timeline";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { assessmentWith } from "../casework/needs-samples";
import { aCase } from "./builders";

const TODAY = "2026-11-21";

function standing(nextReviewDue: string | null) {
  const assessments = [assessmentWith({ riskLevel: known("high"), nextReviewDue })];
  return reviewStanding({ assessments }, TODAY);
}

test.each([
  ["2026-11-24", "needs.glance.ahead", 3],
  ["2026-11-21", "needs.glance.today", 0],
  ["2026-11-19", "needs.glance.late", 2],
  [null, "needs.glance.none", 0],
] as const)("a review on %s is said as %s, %i days", (due, key, count) => {
  const found = standing(due);
  expect(found?.risk).toBe("high");
  expect(found === null ? null : reviewKey(found)).toEqual({ key, count });
});

test("where nobody said a risk, none is said", () => {
  expect(reviewStanding({ assessments: [] }, TODAY)).toBeNull();
  expect(
    reviewStanding({ assessments: [assessmentWith({ riskLevel: NOT_ASKED })] }, TODAY),
  ).toBeNull();
});

test("an assessment stands in what happened, and its review above as still to come", () => {
  const content = aCase({ assessments: [assessmentWith({ nextReviewDue: "2026-12-01" })] });
  const kinds = buildTimeline(content, [], TODAY).map(({ kind }) => kind);
  expect(kinds[0]).toBe("reviewDue");
  expect(kinds).toContain("assessed");
});

test("a closed file owes no review", () => {
  const open = aCase({ assessments: [assessmentWith()] });
  const closed = { ...open, caseFile: { ...open.caseFile, status: "closed" as const } };
  expect(buildTimeline(closed, [], TODAY).map(({ kind }) => kind)).not.toContain("reviewDue");
});
