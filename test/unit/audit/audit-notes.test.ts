import { describe, expect, it } from "vitest";
import { notesOfSave } from "../../../renderer/store/audit-save";
import { known } from "../../../shared/domain/answer";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { caseOf, consentOf, type CaseFacts } from "../store/builders";

const META = {
  createdAt: "2026-10-01T00:00:00.000Z",
  createdBy: "11111111-1111-4111-8111-111111111111",
  updatedAt: "2026-10-01T00:00:00.000Z",
  updatedBy: "11111111-1111-4111-8111-111111111111",
  rowVersion: 1,
  originDeviceId: "22222222-2222-4222-8222-222222222222",
  lineage: [{ deviceId: "22222222-2222-4222-8222-222222222222", count: 1 }],
  originOrgId: "33333333-3333-4333-8333-333333333333",
  isDemo: false,
  isPartial: false,
};

const recordOf = (facts: CaseFacts = {}): CaseRecord => ({
  ...caseOf(facts),
  kind: "case",
  meta: META,
});
const withStatus = (record: CaseRecord, status: CaseRecord["caseFile"]["status"]): CaseRecord => ({
  ...record,
  caseFile: { ...record.caseFile, status },
});

describe("what a save is told as in the audit chain", () => {
  const active = recordOf();

  it("names fields, never values", () => {
    const after = {
      ...active,
      person: { ...active.person, givenNameKm: known("ស្រីនាង"), sex: known("female" as const) },
    };
    const notes = notesOfSave(active, after);
    expect(notes).toEqual([
      {
        action: "edit",
        targetType: "case",
        targetId: active.caseFile.caseId,
        fieldNames: ["person.givenNameKm", "person.sex"],
      },
    ]);
    expect(JSON.stringify(notes)).not.toContain("ស្រីនាង");
  });

  it("is a creation for a new file", () => {
    expect(notesOfSave(null, active).map(({ action }) => action)).toEqual(["create"]);
  });

  it.each([
    ["pending_review", "active", "finalise"],
    ["active", "follow_up", "edit"],
    ["follow_up", "closed", "close"],
    ["active", "closed_not_victim", "close"],
    ["active", "void_error", "close"],
    ["closed_referred", "active", "reopen"],
    ["pending_review", "draft", "edit"],
  ] as const)("from %s to %s is %s", (from, to, action) => {
    const [before, after] = [withStatus(active, from), withStatus(active, to)];
    expect(notesOfSave(before, after)[0]?.action).toBe(action);
  });

  it("tells of a consent that came and of one that was taken back", () => {
    const given = consentOf("receive_services", "given");
    const asked = { ...active, consents: [given] };
    expect(notesOfSave(active, asked).map(({ action }) => action)).toEqual(["edit", "consent_add"]);
    const back = { ...asked, consents: [{ ...given, withdrawnAt: "2026-10-02T00:00:00Z" }] };
    const takenBack = notesOfSave(asked, back).map(({ action }) => action);
    expect(takenBack).toEqual(["edit", "consent_withdraw"]);
    const row = consentOf("receive_services", "withdrawn");
    const newRow = notesOfSave(asked, { ...asked, consents: [given, row] });
    expect(newRow.map(({ action }) => action)).toEqual(["edit", "consent_withdraw"]);
    expect(notesOfSave(back, back).map(({ action }) => action)).toEqual(["edit"]);
  });
});
