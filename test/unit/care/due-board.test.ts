import { describe, expect, it } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import { summariseCase } from "../../../shared/domain/case-summary";
import { dueLines } from "../../../shared/domain/due-board";
import { NOT_SENT_YET, type Referral } from "../../../shared/domain/referral";
import { content, followUp, handover, id } from "./samples";

const today = "2026-11-21";

function recordOf(more: Partial<CaseContent>): CaseRecord {
  return {
    ...content({ consents: [], ...more }),
    kind: "case",
    meta: {
      ...{ createdAt: "2026-11-21T00:00:00Z", createdBy: id(1) },
      ...{ updatedAt: "2026-11-21T00:00:00Z", updatedBy: id(1), rowVersion: 1 },
      ...{ originDeviceId: id(2), originOrgId: id(3), isDemo: false },
      ...{ lineage: [{ deviceId: id(2), count: 1 }], isPartial: false },
    },
  };
}

function said(more: Partial<CaseContent>): string[] {
  return dueLines([summariseCase(recordOf(more))], today).map(({ on, kind }) => `${on} ${kind}`);
}

function referral(status: Referral["status"], sentAt: string | null): Referral {
  return {
    ...NOT_SENT_YET,
    ...{ referralId: id(10), direction: "out", kind: "referral", toOrgId: id(7), status, sentAt },
    ...{ serviceType: "legal_aid", urgency: "3_days", referredOn: null, consentId: null },
    ...{ toContact: NOT_ASKED, reason: NOT_ASKED, note: NOT_ASKED, accompaniedBy: NOT_ASKED },
    packetScope: [],
  };
}

const recall: CaseContent["recalls"][number] = {
  noticeId: id(6),
  orgId: id(7),
  reason: "consent_withdrawn",
  delivery: { kind: "referral", id: id(8), sentAt: "2026-10-01T00:00:00Z" },
  // In Phnom Penh it is the next day already.
  raisedAt: "2026-11-18T20:00:00Z",
  toldOn: null,
};

const assessment: CaseContent["assessments"][number] = {
  ...{ assessmentId: id(20), kind: "initial", assessedOn: "2026-11-18", level: "individual" },
  ...{ riskLevel: known("high"), risks: [], selfHarm: known("none"), safetyPlan: NOT_ASKED },
  ...{ nextReviewDue: "2026-11-25", needs: [] },
};

describe("what is due", () => {
  it("stands oldest first, and on one day the word that is owed comes first", () => {
    const more = {
      assessments: [assessment],
      followUps: [followUp("2026-11-25")],
      recalls: [recall],
      referrals: [referral("sent", "2026-11-17T01:00:00Z")],
    };
    expect(said(more)).toEqual([
      "2026-11-19 recall",
      "2026-11-20 referral",
      "2026-11-25 review",
      "2026-11-25 follow_up",
    ]);
  });

  it("names the follow-up by how long after leaving it is", () => {
    const record = recordOf({
      handovers: [handover(1, "2026-11-22")],
      followUps: [followUp("2026-11-30")],
    });
    expect(dueLines([summariseCase(record)], today)).toMatchObject([
      { kind: "follow_up", id: id(200), after: "1w" },
    ]);
  });

  it("ends thirty days ahead", () => {
    expect(said({ followUps: [followUp("2026-12-21")] })).toEqual(["2026-12-21 follow_up"]);
    expect(said({ followUps: [followUp("2026-12-22")] })).toEqual([]);
  });

  it("asks for no receipt of what was not sent, nor of what was received", () => {
    expect(said({ referrals: [referral("ready", null)] })).toEqual([]);
    expect(said({ referrals: [referral("received", "2026-11-17T01:00:00Z")] })).toEqual([]);
  });

  it("of a closed file is only the word to those who got data", () => {
    const { caseFile } = content();
    const closed = { ...caseFile, status: "closed" as const, closureDate: today };
    const more = { assessments: [assessment], followUps: [followUp(today)], recalls: [recall] };
    expect(said({ ...more, caseFile: closed })).toEqual(["2026-11-19 recall"]);
    expect(said({ ...more, recalls: [{ ...recall, toldOn: today }], caseFile: closed })).toEqual(
      [],
    );
  });

  it("counts only the last word on a consent", () => {
    const [first] = content().consents;
    if (first === undefined) throw new Error("the sample has consents");
    const given = { ...first, expiresOn: "2026-12-01" };
    const withdrawn = { ...given, consentId: id(30), decision: "withdrawn" as const };
    expect(said({ consents: [given] })).toEqual(["2026-12-01 consent"]);
    expect(said({ consents: [given, withdrawn] })).toEqual([]);
    expect(said({ consents: [given, { ...given, expiresOn: "2027-12-01" }] })).toEqual([]);
  });
});
