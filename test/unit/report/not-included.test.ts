import { expect, test } from "vitest";
import { randomUuid } from "../../../shared/crypto";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { CaseStatus } from "../../../shared/domain/case-file";
import type { Audience } from "../../../shared/report/national-table";
import { notIncluded } from "../../../shared/report/not-included";
import { adultCase } from "../../support/sample-case";

function cases(count: number, status: CaseStatus = "active"): CaseRecord[] {
  const { caseFile, ...rest } = adultCase();
  const meta = {
    ...{ createdAt: "2026-11-21T05:00:00.000Z", updatedAt: "2026-11-21T05:00:00.000Z" },
    ...{ createdBy: "u", updatedBy: "u", originDeviceId: "d", originOrgId: "o" },
    ...{ rowVersion: 1, isDemo: false, lineage: [{ deviceId: "d", count: 1 }], isPartial: false },
  };
  return Array.from({ length: count }, () => ({
    ...{ kind: "case" as const, meta },
    ...rest,
    caseFile: { ...caseFile, caseId: randomUuid(), status },
  }));
}
const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const asked = (records: readonly CaseRecord[], audience: Audience, more = {}) => {
  const refused = new Set(records.map(({ caseFile }) => caseFile.caseId));
  const request = { period: YEAR, province: null, cutoffAt: "", audience, ...more };
  return notIncluded(records, refused, request);
};

test("others hear how many are left out from k on, and below it nothing at all", () => {
  expect(asked(cases(4), "partner")).toBeNull();
  expect(asked(cases(5), "partner")).toBe(5);
  expect(asked(cases(10), "public")).toBeNull();
  expect(asked(cases(11), "public")).toBe(11);
  expect(asked(cases(0), "public")).toBeNull();
  expect(asked(cases(1), "own")).toBe(1);
});

test("a part of a year or of the country is never said to others, whatever its number", () => {
  const many = cases(40);
  expect(asked(many, "public", { period: { from: "2026-10-01", to: "2026-12-31" } })).toBeNull();
  expect(asked(many, "partner", { province: "12" })).toBeNull();
});

test("drafts, mistakes, other years and people who agreed are not among them", () => {
  expect(asked([...cases(5, "draft"), ...cases(5, "void_error")], "own")).toBe(0);
  expect(asked(cases(5), "own", { period: { from: "2025-01-01", to: "2025-12-31" } })).toBe(0);
  const request = { period: YEAR, province: null, cutoffAt: "", audience: "own" } as const;
  expect(notIncluded(cases(5), new Set(), request)).toBe(0);
});
