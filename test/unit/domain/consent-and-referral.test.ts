import { expect, test } from "vitest";
import { isConsentActive, latestConsent, type Consent } from "../../../shared/domain/consent";
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

test("the latest decision counts: a later refusal ends an earlier yes", () => {
  const rows = [consentFor({}), consentFor({ decision: "refused" })];
  const latest = latestConsent(rows, "share_with_service_provider", CLINIC);
  expect(latest?.decision).toBe("refused");
  expect(isConsentActive(latest, TODAY)).toBe(false);
});
