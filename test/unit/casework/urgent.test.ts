import { describe, expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { NeedsRiskAssessment } from "../../../shared/domain/needs-risk-assessment";
import { urgentReasons } from "../../../shared/domain/urgent";
import { assessmentWith, caseWith } from "./needs-samples";

function assessed(
  change: Partial<NeedsRiskAssessment>,
  triage: Partial<CaseContent["triage"]> = {},
): CaseContent {
  const content = caseWith([assessmentWith(change)]);
  return { ...content, triage: { ...content.triage, ...triage } };
}

const THOUGHTS = { thoughtsOfSelfHarm: known("yes" as const) };

describe("self-harm", () => {
  test.each([
    ["none", false],
    ["ideation", false],
    ["plan", true],
    ["recent_attempt", true],
  ] as const)("%s in an assessment raises the file: %s", (selfHarm, isRaised) => {
    expect(urgentReasons(assessed({ selfHarm: known(selfHarm) })).includes("self_harm")).toBe(
      isRaised,
    );
  });

  test.each([
    ["initial", known("none" as const), true],
    ["triage", known("none" as const), true],
    ["review", known("ideation" as const), true],
    ["review", NOT_ASKED, true],
    ["review", { mv: "declined" as const }, true],
    ["review", known("none" as const), false],
    ["closure", known("none" as const), false],
  ] as const)(
    "a yes at the triage stands until a review heard none: %s, %j",
    (kind, selfHarm, isRaised) => {
      const content = assessed({ kind, selfHarm }, THOUGHTS);
      expect(urgentReasons(content).includes("self_harm")).toBe(isRaised);
    },
  );

  test("a plan is not quieted by another first look, but by a later review, and not by an earlier one", () => {
    const plan = assessmentWith({ assessedOn: "2026-11-21", selfHarm: known("plan") });
    const none = (kind: NeedsRiskAssessment["kind"], assessedOn: string) =>
      assessmentWith({ kind, assessedOn, selfHarm: known("none") });
    const raised = (second: NeedsRiskAssessment) =>
      urgentReasons(caseWith([plan, second])).includes("self_harm");
    expect(raised(none("initial", "2026-11-25"))).toBe(true);
    expect(raised(none("review", "2026-11-20"))).toBe(true);
    expect(raised(none("review", "2026-11-25"))).toBe(false);
  });

  test("a newer assessment that did not ask does not quiet an older plan", () => {
    const content = caseWith([
      assessmentWith({ assessedOn: "2026-11-21", selfHarm: known("plan") }),
      assessmentWith({ assessedOn: "2026-11-25", selfHarm: NOT_ASKED }),
    ]);
    expect(urgentReasons(content)).toEqual(["self_harm"]);
  });
});

describe("risks of the latest assessment", () => {
  const raisedBy = (
    risk: NeedsRiskAssessment["risks"][number]["risk"],
    immediacy: NeedsRiskAssessment["risks"][number]["immediacy"],
  ) => urgentReasons(assessed({ risks: [{ risk, who: NOT_ASKED, immediacy }] }));

  test.each([
    ["official_alleged", "weeks", ["official_alleged"]],
    ["guardian_involved", "weeks", ["guardian_involved"]],
    ["child_unaccompanied", "weeks", ["unaccompanied_child"]],
    ["medical_emergency", "days", ["medical_emergency"]],
    ["forced_return", "days", ["forced_return"]],
    ["forced_return", "weeks", []],
    ["exploiter_nearby", "days", ["exploiter_knows_site"]],
    ["threat_to_family", "now", ["danger_now"]],
    ["threat_to_family", "days", []],
    ["media_exposure", "now", []],
  ] as const)("%s, %s: %j", (risk, immediacy, expected) => {
    expect(raisedBy(risk, known(immediacy))).toEqual(expected);
  });

  test("how soon was not asked: it counts as now", () => {
    expect(raisedBy("threat_to_family", NOT_ASKED)).toEqual(["danger_now"]);
  });

  test("a risk that a later assessment no longer has is over", () => {
    const ransom = { risk: "ransom" as const, who: NOT_ASKED, immediacy: known("now" as const) };
    const content = caseWith([
      assessmentWith({ assessedOn: "2026-11-21", risks: [ransom] }),
      assessmentWith({ assessedOn: "2026-11-28" }),
    ]);
    expect(urgentReasons(content)).toEqual([]);
  });
});

test("the gravest reason stands first, whatever raised it", () => {
  const risk = { risk: "forced_return" as const, who: NOT_ASKED, immediacy: NOT_ASKED };
  expect(
    urgentReasons(
      assessed({ risks: [risk], selfHarm: known("plan") }, { inDangerNow: known("yes") }),
    ),
  ).toEqual(["danger_now", "self_harm", "forced_return"]);
});
