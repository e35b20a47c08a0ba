import { describe, expect, test } from "vitest";
import {
  amend,
  applyTerms,
  currentRows,
  decide,
  FIRST_TERMS,
  latestRow,
  tally,
  termsOf,
  waitsForRecipient,
  type Sitting,
} from "../../../../renderer/features/intake/consent-rows";
import { consentSchema } from "../../../../shared/domain/consent";
import { CLINIC, known, POLICE, TODAY } from "./a-case";

const POLICE_SHARE = { purpose: "share_with_police_or_court", recipientOrgId: POLICE } as const;
const CLINIC_SHARE = { purpose: "share_with_service_provider", recipientOrgId: CLINIC } as const;
const FILE = { purpose: "store_and_manage_file", recipientOrgId: null } as const;

function sitting(savedIds: readonly string[] = []): Sitting {
  let count = 0;
  return {
    savedIds: new Set(savedIds),
    terms: FIRST_TERMS,
    day: TODAY,
    now: "2026-11-21T14:40:00.000Z",
    newId: () => {
      count += 1;
      return `6f0a7c1e-3b52-4d8a-9c11-00000000${String(savedIds.length * 100 + count).padStart(4, "0")}`;
    },
  };
}

test("a first decision is a whole row, valid for twelve months", () => {
  const [row] = decide([], FILE, "given", sitting());
  expect(consentSchema.safeParse(row).success).toBe(true);
  expect(row).toMatchObject({ decision: "given", validFrom: TODAY, expiresOn: "2027-11-21" });
});

test("within a sitting a change of mind replaces the row", () => {
  const now = sitting();
  const rows = decide(decide([], POLICE_SHARE, "given", now), POLICE_SHARE, "refused", now);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ decision: "refused", withdrawnAt: null });
});

describe("once a decision is saved", () => {
  const first = decide([], POLICE_SHARE, "given", sitting());
  const saved = amend(first, POLICE_SHARE, { dataScope: ["identity"] }, sitting());
  const later = sitting(saved.map((row) => row.consentId));

  test("a change appends, and the saved row stays as it was", () => {
    const rows = amend(saved, POLICE_SHARE, { dataScope: ["identity", "legal"] }, later);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(saved[0]);
    expect(latestRow(rows, POLICE_SHARE)?.dataScope).toEqual(["identity", "legal"]);
    expect(rows[1]?.consentId).not.toBe(saved[0]?.consentId);
  });

  test("going back on a yes is a withdrawal with its time, however often it is pressed", () => {
    const once = decide(saved, POLICE_SHARE, "refused", later);
    const twice = decide(
      decide(once, POLICE_SHARE, "given", later),
      POLICE_SHARE,
      "refused",
      later,
    );
    expect(twice).toHaveLength(2);
    expect(twice[1]).toMatchObject({ decision: "withdrawn", withdrawnAt: later.now });
  });

  test("who agreed then is not rewritten by who agrees now", () => {
    const rows = applyTerms(
      decide(saved, CLINIC_SHARE, "given", later),
      { givenBy: "guardian" },
      later,
    );
    expect(rows.map((row) => row.givenBy)).toEqual(["self", "guardian"]);
  });
});

test("each recipient has its own decision, and only the latest of each counts", () => {
  const now = sitting();
  const other = { ...CLINIC_SHARE, recipientOrgId: POLICE };
  const rows = decide(decide([], CLINIC_SHARE, "given", now), other, "refused", now);
  expect(
    currentRows(rows, "share_with_service_provider").map((row) => [
      row.recipientOrgId,
      row.decision,
    ]),
  ).toEqual([
    [CLINIC, "given"],
    [POLICE, "refused"],
  ]);
});

test("nothing is decided by describing it: a scope without a decision makes no row", () => {
  expect(amend([], CLINIC_SHARE, { dataScope: ["health"] }, sitting())).toEqual([]);
});

test("where nobody can agree the basis is vital interest, not consent", () => {
  const now = { ...sitting(), terms: { ...FIRST_TERMS, givenBy: "none_vital_interest" as const } };
  expect(decide([], FILE, "given", now)[0]?.legalBasis).toBe("vital_interest");
});

test("a new talk starts with the terms of the last one", () => {
  const rows = applyTerms(
    decide([], FILE, "given", sitting()),
    { evidence: known("thumbprint") },
    sitting(),
  );
  expect(termsOf(rows, FIRST_TERMS).evidence).toEqual(known("thumbprint"));
  expect(termsOf([], FIRST_TERMS)).toBe(FIRST_TERMS);
});

test("the foot counts answers, doubts and what nobody asked", () => {
  const now = sitting();
  const rows = decide(decide([], FILE, "given", now), CLINIC_SHARE, "not_able_to_decide", now);
  expect(
    tally(rows, ["store_and_manage_file", "share_with_service_provider", "receive_services"]),
  ).toEqual({ answered: 1, undecided: 1, unasked: 1 });
});

test("a row for another recipient waits for its name: a refusal beside it is not decided again", () => {
  const { purpose } = POLICE_SHARE;
  const nobody = { purpose, recipientOrgId: null };
  const now = sitting();
  const refused = decide([], nobody, "refused", now);
  expect(waitsForRecipient(refused, purpose)).toBe(false);
  const both = decide(refused, POLICE_SHARE, "given", now);
  expect(waitsForRecipient(both, purpose)).toBe(true);
  const three = decide(both, { purpose, recipientOrgId: CLINIC }, "given", now);
  expect(latestRow(three, nobody)).toEqual(refused[0]);
  expect(waitsForRecipient(decide([], POLICE_SHARE, "given", now), purpose)).toBe(false);
});
