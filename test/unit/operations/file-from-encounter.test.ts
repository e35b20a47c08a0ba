import { expect, it } from "vitest";
import { newDraftOf } from "../../../renderer/features/intake/new-draft";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { NewCaseInput } from "../../../shared/domain/new-case";

const SEED = {
  siteOrgId: "00000000-0000-4000-8000-000000000001",
  siteCode: "RD",
  userId: "00000000-0000-4000-8000-000000000002",
  now: new Date("2026-10-15T03:00:00Z"),
};
const OPERATION = "00000000-0000-4000-8000-000000000003";

it("a file of somebody an operation met begins with what was written down, and nothing more", () => {
  const met = {
    rescueOperationId: OPERATION,
    sex: known("female" as const),
    nationality: known("VN"),
  };
  const { draft, personId } = newDraftOf(met, SEED);
  const { caseFile, person, triage } = draft.values as NewCaseInput;
  expect(caseFile.rescueOperationId).toBe(OPERATION);
  expect(person).toMatchObject({ personId, sex: known("female"), nationality: known(["VN"]) });
  expect([person.ageYearsStated, person.familyNameKm, triage.inDangerNow]).toEqual([
    NOT_ASKED,
    NOT_ASKED,
    NOT_ASKED,
  ]);
  expect(draft).toMatchObject({ form: "case", recordId: caseFile.caseId, baseVersion: 0 });
});

it("what the operation did not know is still to be asked", () => {
  const met = { rescueOperationId: OPERATION, sex: NOT_ASKED, nationality: NOT_ASKED };
  const { person } = newDraftOf(met, SEED).draft.values as NewCaseInput;
  expect([person.sex, person.nationality]).toEqual([NOT_ASKED, NOT_ASKED]);
});
