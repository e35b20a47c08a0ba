import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseRecord } from "../../../shared/domain/case-record";
import {
  groupRisk,
  pseudonymousCase,
  pseudonymousCaseSchema,
} from "../../../shared/domain/pseudonymous-case";
import { caseOf } from "../store/builders";

const key = (digit: string): string => digit.repeat(64);
const meta = {
  ...{ createdAt: "2026-10-03T02:00:00.000Z", updatedAt: "2026-10-03T02:00:00.000Z" },
  ...{ createdBy: "5d1f0c7a-2b93-4c38-8f64-91e0a7c2be99", rowVersion: 1, isDemo: false },
};

function recordOf(facts: Parameters<typeof caseOf>[0] = {}): CaseRecord {
  return { ...caseOf(facts), kind: "case", meta } as unknown as CaseRecord;
}

describe("a row without identifiers", () => {
  it("has codes, months and a province, and no word or day that a person gave", () => {
    const record = recordOf({
      ...{ givenNameLatin: "Sreymom", familyNameKm: "សុខ", narrative: "An invented account." },
      receptionAt: "2026-10-03T09:20",
    });
    const row = pseudonymousCase(
      { ...record, person: { ...record.person, homeAdminCode: known("120101") } },
      { personKey: key("a"), incidentKey: null },
    );
    expect(pseudonymousCaseSchema.parse(row)).toEqual(row);
    const text = JSON.stringify(row);
    const { caseId, caseNo } = record.caseFile;
    const { personId, survivorCode } = record.person;
    for (const told of ["Sreymom", "សុខ", "invented", caseId, caseNo, personId, survivorCode]) {
      expect(text).not.toContain(told);
    }
    expect(row).toMatchObject({ receptionMonth: "2026-10", homeProvince: "12" });
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it("has no field that is not listed", () => {
    const row = pseudonymousCase(recordOf(), { personKey: key("a"), incidentKey: null });
    expect(pseudonymousCaseSchema.safeParse({ ...row, note: "" }).success).toBe(false);
    expect(pseudonymousCaseSchema.safeParse({ ...row, receptionMonth: "2026-10-03" }).success).toBe(
      false,
    );
  });
});

describe("the risk of being recognised", () => {
  const row = (facts: Parameters<typeof caseOf>[0], person: string) =>
    pseudonymousCase(recordOf(facts), { personKey: key(person), incidentKey: null });

  it("counts who stands alone and who in a small group", () => {
    const women = ["1", "2", "3", "4", "5"].map((one) => row({ sex: "female" }, one));
    const rows = [...women, row({ sex: "male" }, "6"), row({}, "7"), row({}, "8")];
    expect(groupRisk(rows, 5)).toEqual({ rows: 8, alone: 1, inSmallGroups: 3 });
  });

  it("counts one person with two admissions once", () => {
    expect(groupRisk([row({}, "1"), row({}, "1")], 5)).toMatchObject({ alone: 1 });
    expect(groupRisk([], 5)).toEqual({ rows: 0, alone: 0, inSmallGroups: 0 });
  });
});
