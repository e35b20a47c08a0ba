import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { answerStanding, receiptStanding } from "../../../shared/domain/referral-alarm";
import { moveReferral, type ReferralEvent } from "../../../shared/domain/referral-life";
import type { Referral } from "../../../shared/domain/referral";
import { createReferral, planOf, resendReferral } from "../../../shared/domain/referral-start";
import { acceptedTransfer } from "../../../shared/domain/referral-transfer";
import {
  aChildsFile,
  aConsent,
  aFile,
  aReferral,
  aReferralIn,
  aRule,
  CLINIC,
  CODE,
  contextOf,
  DESK,
  NOW,
  OFFICE,
  REFERRAL,
  SUPERVISOR,
  WRITER,
} from "./house";

const OTHER = "6f0a7c1e-3b52-4d8a-9c11-000000000099";

type Change = Parameters<typeof contextOf>[1];

function move(file: CaseContent, event: ReferralEvent, change: Change = {}) {
  return moveReferral(file, REFERRAL, event, contextOf(file, change));
}

function statusAfter(file: CaseContent, event: ReferralEvent, change: Change = {}): string {
  const moved = move(file, event, change);
  return moved.ok ? (moved.value.referrals[0]?.status ?? "") : moved.error;
}

describe("nothing goes out without a yes that covers it", () => {
  test.each([
    ["nobody asked", []],
    ["a no", [aConsent({ decision: "refused" })]],
    ["a yes that ran out", [aConsent({ validFrom: "2025-11-20", expiresOn: "2026-11-20" })]],
    ["a yes for less", [aConsent({ dataScope: ["health"] })]],
    ["a yes for another", [aConsent({ recipientOrgId: OFFICE })]],
    ["a yes taken back", [aConsent(), aConsent({ decision: "withdrawn", withdrawnAt: NOW })]],
  ])("%s", (_, consents) => {
    expect(statusAfter(aFile(aReferral(), { consents }), { type: "submit" })).toBe(
      "consent_needed",
    );
    const ready = aFile(aReferralIn("ready"), { consents });
    expect(statusAfter(ready, { type: "send", via: "phone" })).toBe("referral_consent");
  });

  test("urgent and harmless ones go at once, all others wait for a second person", () => {
    expect(statusAfter(aFile(aReferral()), { type: "submit" })).toBe("approval_needed");
    const urgent = aFile(aReferral({ urgency: "same_day" }));
    expect(statusAfter(urgent, { type: "submit" })).toBe("ready");
    const school = aFile(aReferral({ serviceType: "education" }));
    expect(statusAfter(school, { type: "submit" })).toBe("ready");
  });

  test("a packet without content is not submitted", () => {
    const empty = aFile(aReferral({ packetScope: [] }));
    expect(statusAfter(empty, { type: "submit" })).toBe("referral_empty");
  });
});

describe("nothing goes to somebody who must not know", () => {
  const toDesk = { toOrgId: DESK } as const;
  const agreed = [aConsent({ recipientOrgId: DESK })];

  test.each([
    ["submit", aReferral(toDesk), { type: "submit" }],
    ["approve", aReferralIn("approval_needed", toDesk), { type: "approve" }],
    ["send", aReferralIn("ready", toDesk), { type: "send", via: "phone" }],
  ] as const)("at the moment of %s, by way of one who passes it on", (_, referral, event) => {
    const file = aFile(referral, { consents: agreed, withholdings: [aRule()] });
    expect(statusAfter(file, event, { by: SUPERVISOR })).toBe("referral_stopped");
  });

  test("not even with an override", () => {
    const file = aFile(aReferralIn("consent_needed", toDesk), { withholdings: [aRule()] });
    const event = { type: "override", basis: "vital_interest", reason: "Bleeding" } as const;
    expect(statusAfter(file, event, { approvedBy: SUPERVISOR })).toBe("referral_stopped");
  });

  test("nor when it is made, or sent again to another", () => {
    const file = aFile(aReferralIn("expired"), { withholdings: [aRule()] });
    const plan = { ...planOf(aReferral()), ...toDesk };
    expect(createReferral(file, plan, contextOf(file)).ok).toBe(false);
    expect(resendReferral(file, REFERRAL, plan, contextOf(file)).ok).toBe(false);
    const toClinic = planOf(aReferral());
    expect(resendReferral(file, REFERRAL, toClinic, contextOf(file)).ok).toBe(true);
  });
});

describe("two people", () => {
  const waiting = aFile(aReferralIn("approval_needed"));

  test("who wrote it does not approve it, by session or by ticket", () => {
    expect(statusAfter(waiting, { type: "approve" })).toBe("approval_needed");
    const own = { by: SUPERVISOR, approvedBy: WRITER };
    expect(statusAfter(waiting, { type: "approve" }, own)).toBe("approval_refused");
    expect(statusAfter(waiting, { type: "approve" }, { approvedBy: SUPERVISOR })).toBe("ready");
    expect(statusAfter(waiting, { type: "approve" }, { by: SUPERVISOR })).toBe("ready");
  });

  test("an override needs a ground, words and a second person, and then lets it go", () => {
    const file = aFile(aReferralIn("consent_needed"), { consents: [] });
    const event = { type: "override", basis: "vital_interest", reason: "Bleeding" } as const;
    expect(move(file, event)).toEqual({ ok: false, error: "approval_needed" });
    const wordless = { ...event, reason: " " };
    expect(statusAfter(file, wordless, { approvedBy: SUPERVISOR })).toBe("bad_request");
    const overridden = move(file, event, { approvedBy: SUPERVISOR });
    if (!overridden.ok) throw new Error(overridden.error);
    const approved = move(overridden.value, { type: "approve" }, { by: SUPERVISOR });
    if (!approved.ok) throw new Error(approved.error);
    expect(statusAfter(approved.value, { type: "send", via: "escort" })).toBe("sent");
  });
});

describe("a child", () => {
  test("goes nowhere alone", () => {
    const alone = aChildsFile(aReferral());
    expect(statusAfter(alone, { type: "submit" })).toBe("referral_child_alone");
    const ready = aChildsFile(aReferralIn("ready"));
    expect(statusAfter(ready, { type: "send", via: "escort" })).toBe("referral_child_alone");
    const together = aChildsFile(aReferral({ accompaniedBy: known("Sophea") }));
    expect(statusAfter(together, { type: "submit" })).toBe("approval_needed");
    const paper = aChildsFile(aReferral({ kind: "information_only" }));
    expect(statusAfter(paper, { type: "submit" })).toBe("approval_needed");
  });
});

describe("the receipt", () => {
  test("counts when the code is read back, however it is heard", () => {
    const sent = aFile(aReferralIn("sent", { receiptCode: "7K0QF1A9" }));
    const heard = (code: string) => statusAfter(sent, { type: "confirm_receipt", code });
    expect(heard("7k0q f1a9")).toBe("received");
    expect(heard("7kOq-flA9")).toBe("received");
    expect(heard("7K0QF1A8")).toBe("referral_wrong_code");
    expect(heard("")).toBe("referral_wrong_code");
  });

  test.each([
    ["within_1h", 1],
    ["same_day", 24],
    ["3_days", 72],
    ["14_days", 336],
  ] as const)("is owed after its time, and lost after twice that: %s", (urgency, hours) => {
    const sent = aReferralIn("sent", { urgency, sentAt: NOW });
    const at = (ms: number) => receiptStanding(sent, Date.parse(NOW) + ms);
    const time = hours * 3_600_000;
    expect([at(0), at(time), at(time + 1), at(2 * time), at(2 * time + 1)]).toEqual([
      "in_time",
      "in_time",
      "late",
      "late",
      "over",
    ]);
    const tooEarly = new Date(Date.parse(NOW) + 2 * time).toISOString();
    expect(statusAfter(aFile(sent), { type: "expire" }, { now: tooEarly })).toBe(
      "referral_not_now",
    );
  });
});

describe("what follows", () => {
  test("a service that starts stands in the file, and ends with its referral", () => {
    const started = move(aFile(aReferralIn("accepted")), { type: "start_service" });
    if (!started.ok) throw new Error(started.error);
    const [service] = started.value.services;
    expect(service).toMatchObject({
      serviceId: started.value.referrals[0]?.serviceId,
      providerOrgId: CLINIC,
      referralId: REFERRAL,
      startedOn: "2026-11-21",
      endedOn: null,
    });
    const done = move(started.value, { type: "complete", outcome: "partly" });
    if (!done.ok) throw new Error(done.error);
    expect(done.value.services[0]).toMatchObject({
      endedOn: "2026-11-21",
      outcome: known("partly"),
    });
    expect(caseContentSchema.safeParse(done.value).success).toBe(true);
  });

  test("what went out is called back, once; what never left is not", () => {
    const event = { type: "revoke", reason: "consent_withdrawn" } as const;
    const sent = move(aFile(aReferralIn("received")), event);
    if (!sent.ok) throw new Error(sent.error);
    expect(sent.value.recalls).toMatchObject([{ orgId: CLINIC, delivery: { id: REFERRAL } }]);
    const raised = aFile(aReferralIn("received"), { recalls: sent.value.recalls });
    const again = move(raised, event);
    expect(again.ok && again.value.recalls).toEqual(sent.value.recalls);
    const kept = move(aFile(aReferralIn("ready")), event);
    expect(kept.ok && kept.value.recalls).toEqual([]);
  });

  test("a file belongs to the other house once a transfer was accepted, and not before", () => {
    const transfer = (status: Parameters<typeof aReferralIn>[0]) =>
      acceptedTransfer(aFile(aReferralIn(status, { kind: "transfer" })));
    expect(transfer("received")).toBeNull();
    expect(transfer("accepted")?.referralId).toBe(REFERRAL);
    expect(transfer("failed")).toBeNull();
    expect(acceptedTransfer(aFile(aReferralIn("accepted")))).toBeNull();
  });

  test("what another house has taken over does not move on here; it is only brought to an end", () => {
    const transfer = aReferralIn("accepted", { kind: "transfer" });
    const other = (status: Referral["status"]) =>
      aReferralIn(status, { referralId: OTHER, toOrgId: CLINIC });
    const moved = (status: Referral["status"], event: ReferralEvent, id = OTHER) => {
      const file = aFile(transfer, { referrals: [transfer, other(status)] });
      const done = moveReferral(file, id, event, contextOf(file, { approvedBy: SUPERVISOR }));
      return done.ok ? "done" : done.error;
    };
    for (const [status, event] of [
      ["draft", { type: "submit" }],
      ["approval_needed", { type: "approve" }],
      ["ready", { type: "send", via: "phone" }],
      ["sent", { type: "confirm_receipt", code: CODE }],
      ["received", { type: "accept" }],
      ["accepted", { type: "start_service" }],
    ] as const) {
      expect(moved(status, event), event.type).toBe("referral_transferred");
    }
    expect(moved("draft", { type: "start_service" }, REFERRAL)).toBe("referral_transferred");
    expect(moved("ready", { type: "revoke", reason: "person_asked" })).toBe("done");
    expect(moved("received", { type: "reject", reason: "area" })).toBe("done");
    expect(moved("draft", { type: "revoke", reason: "person_asked" }, REFERRAL)).toBe("done");
    const file = aFile(transfer);
    const made = createReferral(file, planOf(aReferral()), contextOf(file));
    expect(made).toEqual({ ok: false, error: "referral_transferred" });
  });

  test("a transfer that came to nothing gives the file back", () => {
    const file = aFile(aReferralIn("accepted", { kind: "transfer", serviceId: null }));
    const failed = moveReferral(
      file,
      REFERRAL,
      { type: "fail", reason: "provider_cannot" },
      contextOf(file),
    );
    expect(failed.ok && acceptedTransfer(failed.value)).toBeNull();
  });

  test("an answer is late once as long has passed since the receipt as it may take", () => {
    const received = { status: "received", urgency: "same_day", receivedAt: NOW } as const;
    const at = (ms: number) => answerStanding(received, Date.parse(NOW) + ms);
    expect(at(24 * 3_600_000)).toBe("in_time");
    expect(at(24 * 3_600_000 + 1)).toBe("late");
    expect(answerStanding({ ...received, status: "accepted" }, Date.parse(NOW) * 2)).toBe(
      "not_waiting",
    );
  });

  test("a file that was a mistake refers nobody", () => {
    const file = aFile(aReferral());
    const mistake = { ...file, caseFile: { ...file.caseFile, status: "void_error" as const } };
    const made = createReferral(mistake, planOf(aReferral()), contextOf(mistake));
    expect(made).toEqual({ ok: false, error: "referral_not_now" });
  });
});
