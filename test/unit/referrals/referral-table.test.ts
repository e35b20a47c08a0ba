import { describe, expect, test } from "vitest";
import { REFERRAL_STATUS } from "../../../shared/domain/code-lists/case-files";
import { moveReferral, type ReferralEvent } from "../../../shared/domain/referral-life";
import {
  canResend,
  hasEnded,
  REFERRAL_EVENT,
  type ReferralStatus,
} from "../../../shared/domain/referral-table";
import { planOf, resendReferral } from "../../../shared/domain/referral-start";
import { aFile, aReferralIn, CLINIC, CODE, contextOf, OFFICE, REFERRAL, SUPERVISOR } from "./house";

/** Each event with answers that fit. */
const EVENTS: { readonly [T in ReferralEvent["type"]]: ReferralEvent & { type: T } } = {
  submit: { type: "submit" },
  record_consent: { type: "record_consent" },
  override: { type: "override", basis: "vital_interest", reason: "Bleeding, and cannot answer" },
  approve: { type: "approve" },
  return: { type: "return" },
  send: { type: "send", via: "paper_by_hand" },
  confirm_receipt: { type: "confirm_receipt", code: CODE },
  accept: { type: "accept" },
  reject: { type: "reject", reason: "capacity" },
  start_service: { type: "start_service" },
  complete: { type: "complete", outcome: "completed" },
  revoke: { type: "revoke", reason: "person_asked" },
  fail: { type: "fail", reason: "person_absent" },
  expire: { type: "expire" },
};

/** Dictionary §6, row by row; whatever does not stand here is refused. */
const TABLE: Partial<Record<`${ReferralStatus} ${ReferralEvent["type"]}`, ReferralStatus>> = {
  "draft submit": "approval_needed",
  "consent_needed record_consent": "approval_needed",
  "approval_needed approve": "ready",
  "approval_needed return": "draft",
  "ready send": "sent",
  "ready revoke": "revoked",
  "sent confirm_receipt": "received",
  "sent reject": "rejected",
  "sent revoke": "revoked",
  "sent expire": "expired",
  "received accept": "accepted",
  "received reject": "rejected",
  "received revoke": "revoked",
  "accepted start_service": "in_service",
  "accepted revoke": "revoked",
  "accepted fail": "failed",
  "in_service complete": "completed",
  "in_service fail": "failed",
};
/** Only where a yes is missing: in this table the person has agreed. */
const WITHOUT_CONSENT: typeof TABLE = {
  "draft submit": "consent_needed",
  "consent_needed override": "approval_needed",
};

function outcome(status: ReferralStatus, event: ReferralEvent, hasAgreed: boolean): string {
  const file = aFile(aReferralIn(status), hasAgreed ? {} : { consents: [] });
  // Two months later: long enough for everything that waits.
  const now = "2027-01-21T05:00:00.000Z";
  const context = contextOf(file, { now, by: SUPERVISOR, approvedBy: SUPERVISOR });
  const moved = moveReferral(file, REFERRAL, event, context);
  if (!moved.ok) return "refused";
  const [referral] = moved.value.referrals;
  const last = referral?.events.at(-1);
  expect(last).toEqual({ fromStatus: status, toStatus: referral?.status, at: now, by: SUPERVISOR });
  return referral?.status ?? "gone";
}

describe.each(REFERRAL_STATUS)("a referral that is %s", (status) => {
  test.each(REFERRAL_EVENT)("%s", (type) => {
    const event = EVENTS[type];
    expect(outcome(status, event, true)).toBe(TABLE[`${status} ${type}`] ?? "refused");
    const without = WITHOUT_CONSENT[`${status} ${type}`];
    const isGated = ["submit", "record_consent", "override", "approve", "send"].includes(type);
    if (isGated) expect(outcome(status, event, false)).toBe(without ?? "refused");
  });

  test("is taken up again only when it ended without its help, and once", () => {
    const file = aFile(aReferralIn(status));
    const toOrgId = status === "rejected" ? OFFICE : CLINIC;
    const plan = { ...planOf(aReferralIn(status)), toOrgId };
    const again = resendReferral(file, REFERRAL, plan, contextOf(file));
    expect(again.ok).toBe(["expired", "rejected", "failed"].includes(status));
    expect(again.ok).toBe(canResend(status));
    if (!again.ok) return;
    const { content } = again.value;
    expect(content.referrals[1]).toMatchObject({ resentFrom: REFERRAL, status: "draft" });
    const twice = resendReferral(content, REFERRAL, plan, contextOf(content));
    expect(twice).toEqual({ ok: false, error: "referral_not_now" });
  });
});

test("an end is an end", () => {
  const ended = REFERRAL_STATUS.filter(hasEnded);
  expect(ended).toEqual(["completed", "rejected", "expired", "revoked", "failed"]);
  const leading = Object.keys(TABLE).map((key) => key.split(" ")[0]);
  expect(ended.filter((status) => leading.includes(status))).toEqual([]);
});
