import { expect, test } from "vitest";
import {
  consentedScope,
  isStateOffice,
  recipientStanding,
} from "../../../../renderer/features/intake/referral-standing";
import { answerMeans, meansAnswer } from "../../../../renderer/features/intake/means-rows";
import { scopesFor } from "../../../../renderer/features/intake/purpose-rules";
import { decide, FIRST_TERMS } from "../../../../renderer/features/intake/consent-rows";
import { consentSchema } from "../../../../shared/domain/consent";
import { CLINIC, TODAY } from "./a-case";

const sitting = {
  savedIds: new Set<string>(),
  terms: FIRST_TERMS,
  day: TODAY,
  now: "2026-11-21T14:40:00.000Z",
  newId: () => "6f0a7c1e-3b52-4d8a-9c11-0000000000f1",
};
const CLINIC_SHARE = { purpose: "share_with_service_provider", recipientOrgId: CLINIC } as const;
const said = (choice: "given" | "refused") =>
  decide([], CLINIC_SHARE, choice, sitting).map((row) =>
    consentSchema.parse({ ...row, dataScope: ["identity", "health"] }),
  );

test("a recipient stands where the person put it", () => {
  expect(recipientStanding([], CLINIC, TODAY)).toBe("not_asked");
  expect(recipientStanding(said("given"), CLINIC, TODAY)).toBe("agreed");
  expect(recipientStanding(said("refused"), CLINIC, TODAY)).toBe("refused");
});

test("after twelve months a yes has run out, and nothing may be read any more", () => {
  expect(recipientStanding(said("given"), CLINIC, "2027-11-21")).toBe("expired");
  expect(consentedScope(said("given"), CLINIC, "2027-11-21")).toEqual([]);
  expect(consentedScope(said("given"), CLINIC, TODAY)).toEqual(["identity", "health"]);
});

test("a refused recipient reads nothing", () => {
  expect(consentedScope(said("refused"), CLINIC, TODAY)).toEqual([]);
});

test("police and courts are never offered health or state of mind", () => {
  expect(scopesFor("share_with_police_or_court")).not.toContain("health");
  expect(scopesFor("share_with_police_or_court")).not.toContain("psychosocial");
  expect(scopesFor("share_with_service_provider")).toContain("health");
});

test("offices of the State are told from the others", () => {
  expect(
    ["police_other", "dosvy_provincial", "court_prosecution"].every((type) =>
      isStateOffice(type as "police_other"),
    ),
  ).toBe(true);
  expect(isStateOffice("ngo_service")).toBe(false);
});

test("a means of control stands once, and one that was not asked stands nowhere", () => {
  const once = answerMeans([], "debt_bondage", "no");
  const changed = answerMeans(once, "debt_bondage", "yes");
  expect(changed).toEqual([{ means: "debt_bondage", answer: "yes" }]);
  expect(meansAnswer(changed, "takes_earnings")).toBeNull();
  expect(answerMeans(changed, "debt_bondage", "not_asked")).toEqual([]);
});
