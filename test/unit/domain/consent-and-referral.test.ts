import { describe, expect, test } from "vitest";
import { isConsentActive, latestConsent, type Consent } from "../../../shared/domain/consent";
import {
  coveringConsent,
  NOT_SENT_YET,
  submitReferral,
  type Referral,
} from "../../../shared/domain/referral";
import { adultCase } from "../../support/sample-case";

const CLINIC = "66666666-6666-4666-8666-666666666666";
const TODAY = "2026-11-21";

function consentFor(change: Partial<Consent>): Consent {
  const [row] = adultCase().consents;
  if (row === undefined) throw new Error("the sample has consents");
  return {
    ...row,
    purpose: "share_with_service_provider",
    recipientOrgId: CLINIC,
    dataScope: ["identity", "health"],
    ...change,
  };
}

const referral: Referral = {
  ...NOT_SENT_YET,
  referralId: "77777777-7777-4777-8777-777777777777",
  direction: "out",
  kind: "referral",
  toOrgId: CLINIC,
  toContact: { mv: "not_asked" },
  referredOn: null,
  serviceType: "psychosocial",
  reason: { mv: "not_asked" },
  note: { mv: "not_asked" },
  urgency: "14_days",
  consentId: null,
  packetScope: ["identity"],
  status: "draft",
  accompaniedBy: { mv: "not_asked" },
};

describe("nothing goes to a recipient without a consent that covers it", () => {
  test("no consent, a refusal, an expiry and a wider scope all stop it", () => {
    const withdrawn = [consentFor({}), consentFor({ decision: "withdrawn" })];
    const cases: Consent[][] = [
      [],
      [consentFor({ decision: "refused" })],
      [consentFor({ validFrom: "2025-11-20", expiresOn: "2026-11-20" })],
      [consentFor({ dataScope: ["health"] })],
      [consentFor({ recipientOrgId: "88888888-8888-4888-8888-888888888888" })],
      withdrawn,
    ];
    for (const consents of cases) {
      expect(submitReferral(referral, consents, TODAY).status).toBe("consent_needed");
    }
  });

  test("a fitting consent lets it go on, with approval unless it is quick", () => {
    const consents = [consentFor({})];
    expect(submitReferral(referral, consents, TODAY).status).toBe("approval_needed");
    expect(submitReferral({ ...referral, urgency: "same_day" }, consents, TODAY).status).toBe(
      "ready",
    );
    expect(coveringConsent(consents, CLINIC, ["identity"], TODAY)).toEqual(consents[0]);
  });
});

test("a packet without content is not ready, even with a consent", () => {
  const empty = { ...referral, packetScope: [] };
  expect(submitReferral(empty, [consentFor({})], TODAY).status).toBe("draft");
});

test("the latest decision counts: a later refusal ends an earlier yes", () => {
  const rows = [consentFor({}), consentFor({ decision: "refused" })];
  const latest = latestConsent(rows, "share_with_service_provider", CLINIC);
  expect(latest?.decision).toBe("refused");
  expect(isConsentActive(latest, TODAY)).toBe(false);
});
