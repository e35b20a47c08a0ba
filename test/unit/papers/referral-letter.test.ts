import { expect, test } from "vitest";
import { referralPacket } from "../../../renderer/features/cases/referral-packet";
import { known } from "../../../shared/domain/answer";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import { NEVER_FOR_POLICE } from "../../../shared/domain/gate";
import { lettersOf, mayPrintLetter, referralLetter } from "../../../shared/papers/referral-letter";
import type { Referral } from "../../../shared/domain/referral";
import { HOUSE, plainWords, WORKER } from "../cases/builders";
import { aReferral, CODE } from "../referrals/house";
import { fullCase, SECRETS } from "./full-case";
import { paperWords } from "./words";

const SENT: Partial<Referral> = {
  status: "sent",
  receiptCode: CODE,
  sentAt: "2026-11-21T05:00:00.000Z",
  packetScope: [...DATA_SCOPE],
  accompaniedBy: known(SECRETS.worker),
};

type Gate = Parameters<typeof referralPacket>[2];

function letter(gate: Gate, change: Partial<Referral> = {}): string {
  const referral = aReferral({ ...SENT, ...change });
  const packet = referralPacket(fullCase(), referral, gate, plainWords);
  return JSON.stringify(referralLetter(referral, packet, paperWords));
}

test("the letter has the code to read back, and only the parts that were agreed to", () => {
  const identity = letter({ scope: ["identity"], leaveOut: [], withoutIdentifiers: false });
  expect(identity).toContain(`${CODE.slice(0, 4)} ${CODE.slice(4)}`);
  expect(identity).toContain("Bopha");
  expect(identity).not.toContain("person.pregnant");
  expect(letter({ scope: ["health"], leaveOut: [], withoutIdentifiers: false })).toContain(
    "person.pregnant",
  );
});

test("a letter to the police tells neither health nor how somebody is in the country (R6)", () => {
  const whole = letter({ scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false });
  for (const path of ["person.migrationStatus", "person.pregnant"]) expect(whole).toContain(path);
  const police = letter({
    scope: DATA_SCOPE,
    leaveOut: NEVER_FOR_POLICE,
    withoutIdentifiers: false,
  });
  for (const told of ["migrationStatus", "irregular", "pregnant"]) {
    expect(police).not.toContain(told);
  }
});

test("no letter has the account, an address, an unsafe number, a worker or the house", () => {
  const whole = letter({ scope: DATA_SCOPE, leaveOut: [], withoutIdentifiers: false });
  for (const secret of Object.values(SECRETS)) expect(whole).not.toContain(secret);
  expect(whole).not.toContain(HOUSE);
  expect(whole).not.toContain(WORKER);
});

test("there is a letter of our own referrals alone, once they are sent and until they end", () => {
  const lettersFor = (change: Partial<Referral>) =>
    lettersOf({ referrals: [aReferral({ ...SENT, ...change })] });
  expect(lettersFor({})).toHaveLength(1);
  expect(lettersFor({ status: "accepted" })).toHaveLength(1);
  expect(lettersFor({ status: "ready", receiptCode: null })).toEqual([]);
  expect(lettersFor({ status: "revoked" })).toEqual([]);
  expect(lettersFor({ direction: "in" })).toEqual([]);
});

test("a letter that the gate refuses now is not printed, though two people once outweighed consent", () => {
  const override = { basis: "vital_interest", reason: "r", approvedBy: WORKER } as const;
  const noConsent = { isAllowed: false, canOverride: true };
  const withheld = { isAllowed: false, canOverride: false };
  expect(mayPrintLetter({ override: null }, { isAllowed: true, canOverride: false })).toBe(true);
  expect(mayPrintLetter({ override: null }, noConsent)).toBe(false);
  expect(mayPrintLetter({ override }, noConsent)).toBe(true);
  expect(mayPrintLetter({ override }, withheld)).toBe(false);
});
