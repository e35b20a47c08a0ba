import { describe, expect, test } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { CaseStatus } from "../../../shared/domain/case-file";
import {
  changeStatus,
  needsTwoPeople,
  reasonOwed,
  type StatusRefusal,
} from "../../../shared/domain/case-status";
import { CASE_STATUS } from "../../../shared/domain/code-lists/case-files";
import { followUp } from "../care/samples";
import { aFile, aReferralIn } from "../referrals/house";
import { adultCase } from "../../support/sample-case";
import { assessmentWith } from "./needs-samples";

const worker = { userId: "w", isSupervisor: false };
const supervisor = { userId: "s", isSupervisor: true };

const inStatus = (status: CaseStatus, content: CaseContent = quiet()): CaseContent => ({
  ...content,
  caseFile: { ...content.caseFile, status },
});

/** A file that was asked everything, with a low risk and nothing open. */
function quiet(): CaseContent {
  return { ...adultCase(), assessments: [assessmentWith()] };
}

type Outcome = "allowed" | StatusRefusal;

/** Dictionary §5.4, pair by pair, for a worker and a supervisor; whatever does not stand here is no next state. */
const TABLE: Partial<Record<`${CaseStatus} ${CaseStatus}`, readonly [Outcome, Outcome]>> = {
  "draft pending_review": ["allowed", "allowed"],
  "draft void_error": ["allowed", "allowed"],
  "pending_review draft": ["allowed", "allowed"],
  "pending_review active": ["not_supervisor", "allowed"],
  "pending_review void_error": ["allowed", "allowed"],
  "active follow_up": ["allowed", "allowed"],
  "active closed": ["allowed", "allowed"],
  "active closed_referred": ["allowed", "allowed"],
  "active closed_not_victim": ["allowed", "allowed"],
  "active void_error": ["allowed", "allowed"],
  "follow_up active": ["allowed", "allowed"],
  "follow_up closed": ["allowed", "allowed"],
  "follow_up closed_referred": ["allowed", "allowed"],
  "follow_up closed_not_victim": ["allowed", "allowed"],
  "follow_up void_error": ["allowed", "allowed"],
  "closed active": ["reopening_not_supervisor", "allowed"],
  "closed void_error": ["allowed", "allowed"],
  "closed_referred active": ["reopening_not_supervisor", "allowed"],
  "closed_referred void_error": ["allowed", "allowed"],
  "closed_not_victim active": ["reopening_not_supervisor", "allowed"],
  "closed_not_victim void_error": ["allowed", "allowed"],
};

function outcome(...given: Parameters<typeof changeStatus>): Outcome {
  const changed = changeStatus(...given);
  return changed.ok ? "allowed" : changed.error;
}

describe.each(CASE_STATUS)("a file that is %s", (from) => {
  test.each(CASE_STATUS)("to %s", (to) => {
    const content = inStatus(from);
    const row = TABLE[`${from} ${to}`] ?? ["not_a_next_status", "not_a_next_status"];
    expect(outcome(content, to, worker, "A reason")).toBe(row[0]);
    expect(outcome(content, to, supervisor, "A reason")).toBe(row[1]);
  });
});

const CLOSINGS = ["closed", "closed_referred", "closed_not_victim"] as const;

describe.each(CLOSINGS)("closing as %s", (to) => {
  const closing = (change: Partial<CaseContent>, reason: string | null = null): Outcome =>
    outcome(inStatus("active", { ...quiet(), ...change }), to, supervisor, reason);

  test("waits for a referral that has not ended, whatever the reason", () => {
    for (const status of ["draft", "approval_needed", "sent", "in_service"] as const) {
      const { referrals } = aFile(aReferralIn(status));
      expect(closing({ referrals }, "She asked for it")).toBe("referrals_open");
    }
    for (const status of ["completed", "rejected", "revoked", "failed"] as const) {
      expect(closing({ referrals: aFile(aReferralIn(status)).referrals })).toBe("allowed");
    }
  });

  test("waits for follow-ups until each is done or waived", () => {
    const owed = followUp("2027-01-01");
    const done = followUp("2027-01-01", { doneOn: "2027-01-02", mode: known("visit") });
    const waived = followUp("2027-02-01", { waivedReason: known("Lives abroad") });
    expect(closing({ followUps: [done, owed] }, "She asked for it")).toBe("follow_ups_owed");
    expect(closing({ followUps: [done, waived] })).toBe("allowed");
  });

  test("needs a reason unless the last assessment says that the risk is low", () => {
    const high = assessmentWith({ riskLevel: known("high"), assessedOn: "2026-12-01" });
    const unasked = assessmentWith({ riskLevel: NOT_ASKED, assessedOn: "2026-12-01" });
    for (const assessments of [[], [assessmentWith(), high], [unasked]]) {
      expect(closing({ assessments })).toBe("risk_needs_reason");
      expect(closing({ assessments }, "   ")).toBe("risk_needs_reason");
      expect(closing({ assessments }, "He has gone home")).toBe("allowed");
    }
    expect(closing({ assessments: [high, assessmentWith({ assessedOn: "2027-01-01" })] })).toBe(
      "allowed",
    );
  });

  test("asks for no help that another house gives after a transfer", () => {
    const transfer = aReferralIn("accepted", { kind: "transfer" });
    const followUps = [followUp("2027-01-01")];
    expect(closing({ referrals: [transfer], followUps, assessments: [] })).toBe("allowed");
    const other = aReferralIn("sent", { referralId: "6f0a7c1e-3b52-4d8a-9c11-000000000099" });
    expect(closing({ referrals: [transfer, other] })).toBe("referrals_open");
    // What never left does not leave any more: it keeps nothing open.
    expect(closing({ referrals: [transfer, { ...other, status: "ready" }] })).toBe("allowed");
  });

  test("takes two people, and opening it again one", () => {
    expect(needsTwoPeople("active", to)).toBe(true);
    expect(needsTwoPeople(to, "active")).toBe(false);
  });
});

test("a closed file is not opened again without a word why", () => {
  const closed = inStatus("closed");
  expect(outcome(closed, "active", supervisor)).toBe("reopening_needs_reason");
  expect(outcome(closed, "active", supervisor, " ")).toBe("reopening_needs_reason");
});

test("whoever asks for a reason asks exactly where one is owed", () => {
  expect(reasonOwed(inStatus("active"), "closed")).toBeNull();
  expect(reasonOwed({ ...inStatus("active"), assessments: [] }, "closed")).toBe("risk");
  expect(reasonOwed(inStatus("closed"), "active")).toBe("reopening");
  expect(reasonOwed(inStatus("pending_review"), "active")).toBeNull();
});

test("a mistake is declared without questions, and nothing leads back from it", () => {
  expect(outcome({ ...inStatus("draft"), assessments: [] }, "void_error", worker)).toBe("allowed");
  for (const to of CASE_STATUS) {
    expect(outcome(inStatus("void_error"), to, supervisor, "Not a mistake")).toBe(
      "not_a_next_status",
    );
  }
});
