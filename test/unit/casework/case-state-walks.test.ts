import fc from "fast-check";
import { expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { changeStatus, isClosed } from "../../../shared/domain/case-status";
import { CASE_STATUS, REFERRAL_STATUS } from "../../../shared/domain/code-lists/case-files";
import { RISK_LEVEL } from "../../../shared/domain/code-lists/casework";
import { openQuestions } from "../../../shared/domain/completeness";
import { followUp } from "../care/samples";
import { aReferralIn } from "../referrals/house";
import { fiveFieldDraft, adultCase } from "../../support/sample-case";
import { assessmentWith } from "./needs-samples";

// Long random lives of one file: its status is moved by anybody, while questions are answered and taken
// back, referrals come and end, follow-ups fall due and risks rise and sink.

const mostly = fc.constantFrom(true, true, true, false);

const anyAct = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.record({
      act: fc.constant("status" as const),
      to: fc.constantFrom(...CASE_STATUS.filter((status) => status !== "void_error")),
      isSupervisor: fc.boolean(),
      reason: fc.constantFrom(null, "", "A reason"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("mistake" as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant("ask" as const), isAsked: mostly }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("refer" as const),
      status: fc.constantFrom(null, ...REFERRAL_STATUS),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant("follow" as const), isDone: mostly }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("assess" as const),
      risk: fc.constantFrom(null, ...RISK_LEVEL),
    }),
  },
);
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

function after(file: CaseContent, step: Act): CaseContent {
  switch (step.act) {
    case "status":
    case "mistake": {
      const to = step.act === "mistake" ? "void_error" : step.to;
      const isSupervisor = step.act === "mistake" || step.isSupervisor;
      const reason = step.act === "mistake" ? null : step.reason;
      const changed = changeStatus(file, to, { userId: "u", isSupervisor }, reason);
      if (!changed.ok) return file;
      expectLawful(file, changed.value, isSupervisor, reason);
      return changed.value;
    }
    case "ask": {
      const { person, consents } = step.isAsked ? adultCase() : fiveFieldDraft();
      const said = adultCase().caseFile;
      const { shelterAssessment, formalIdentification } = said;
      const caseFile = { ...file.caseFile, shelterAssessment, formalIdentification };
      return { ...file, person, consents, caseFile };
    }
    case "refer":
      return { ...file, referrals: step.status === null ? [] : [aReferralIn(step.status)] };
    case "follow": {
      const doneOn = step.isDone ? "2027-01-01" : null;
      return { ...file, followUps: [followUp("2027-01-01", { doneOn })] };
    }
    case "assess":
      return {
        ...file,
        assessments:
          step.risk === null
            ? []
            : [assessmentWith({ riskLevel: known(step.risk), selfHarm: known("none") })],
      };
  }
}

/** What a supervisor would check by hand before signing the change; written without the rules' own code. */
function expectLawful(
  before: CaseContent,
  after: CaseContent,
  isSupervisor: boolean,
  reason: string | null,
): void {
  const [from, to] = [before.caseFile.status, after.caseFile.status];
  expect({ ...after, caseFile: { ...after.caseFile, status: from } }).toEqual(before);
  expect(from).not.toBe("void_error");
  expect(from).not.toBe(to);
  if (to === "active" && from !== "follow_up") expect(isSupervisor).toBe(true);
  if (to === "active" && from === "pending_review") expect(openQuestions(before)).toEqual([]);
  if (to === "active" && isClosed(from)) expect(reason?.trim()).toBeTruthy();
  if (!isClosed(to)) return;
  expect(["active", "follow_up"]).toContain(from);
  const ended = ["completed", "rejected", "expired", "revoked", "failed"];
  expect(before.referrals.every(({ status }) => ended.includes(status))).toBe(true);
  expect(before.followUps.every(({ doneOn }) => doneOn !== null)).toBe(true);
  const risk = before.assessments.at(-1)?.riskLevel;
  const isLow = risk?.mv === "known" && ["low", "no_action"].includes(risk.value);
  expect(isLow || (reason ?? "").trim() !== "").toBe(true);
}

test("no walk through the states closes, accepts or opens a file against its guards", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 20, maxLength: 60 }), (acts) => {
      const file = acts.reduce(after, adultCase());
      reached.add(file.caseFile.status);
    }),
    { numRuns: 250, seed: 7 },
  );
  expect([...reached].sort()).toEqual([...CASE_STATUS].sort());
});
