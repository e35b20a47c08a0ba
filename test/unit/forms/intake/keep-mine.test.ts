import { expect, test } from "vitest";
import {
  decide,
  FIRST_TERMS,
  latestRow,
  type ConsentRow,
  type Sitting,
} from "../../../../renderer/features/intake/consent-rows";
import { keepMine } from "../../../../renderer/features/intake/keep-mine";
import { caseContentSchema, type CaseContent } from "../../../../shared/domain/case-record";
import { CLINIC, POLICE, savableCase, TODAY } from "./a-case";

const CLINIC_SHARE = { purpose: "share_with_service_provider", recipientOrgId: CLINIC } as const;
const POLICE_SHARE = { purpose: "share_with_police_or_court", recipientOrgId: POLICE } as const;

let count = 0;
function sitting(saved: readonly ConsentRow[]): Sitting {
  return {
    savedIds: new Set(saved.map(({ consentId }) => consentId)),
    terms: FIRST_TERMS,
    day: TODAY,
    now: "2026-11-21T14:40:00.000Z",
    newId: () => `6f0a7c1e-3b52-4d8a-9c11-${String(++count).padStart(12, "0")}`,
  };
}

const base = decide([], CLINIC_SHARE, "given", sitting([]));

function savedWith(
  consents: readonly ConsentRow[],
  status: CaseContent["caseFile"]["status"] = "active",
): CaseContent {
  const values = savableCase();
  return {
    ...caseContentSchema.parse({ ...values, caseFile: { ...values.caseFile, status } }),
    consents: consents as CaseContent["consents"],
  };
}

test("a withdrawal that was saved meanwhile outlives a yes on the same subject in the draft", () => {
  const theirs = decide(base, CLINIC_SHARE, "refused", sitting(base));
  const mine = decide(base, CLINIC_SHARE, "given", sitting(base));
  const { consents } = keepMine(mine, savedWith(theirs));
  expect(latestRow(consents, CLINIC_SHARE)?.decision).toBe("withdrawn");
  expect(consents).toHaveLength(3);
});

test("a refusal in the draft outlives a yes that was saved meanwhile", () => {
  const theirs = decide(base, POLICE_SHARE, "given", sitting(base));
  const mine = decide(base, POLICE_SHARE, "refused", sitting(base));
  const { consents } = keepMine(mine, savedWith(theirs));
  expect(latestRow(consents, POLICE_SHARE)?.decision).toBe("refused");
});

test("decisions on different subjects are all kept, once each", () => {
  const theirs = decide(base, POLICE_SHARE, "refused", sitting(base));
  const mine = decide(
    base,
    { purpose: "store_and_manage_file", recipientOrgId: null },
    "given",
    sitting(base),
  );
  const { consents } = keepMine(mine, savedWith(theirs));
  expect(new Set(consents.map(({ consentId }) => consentId)).size).toBe(3);
  expect(consents).toHaveLength(3);
});

test("a file that was accepted meanwhile is not put back to draft by older words", () => {
  expect(keepMine([], savedWith([], "active")).status).toBe("active");
});
