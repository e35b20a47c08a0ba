import { expect, test } from "vitest";
import type { MeasureResult } from "../../../shared/report/measures/measure-result";
import {
  US_REPORT_PACK,
  US_REPORT_TABLES,
  usReportSheets,
} from "../../../shared/report/us-report-pack";

const line = { unit: "court_file", dimensions: {} } as const;
const prosecutions: MeasureResult = {
  ...{ id: "R18", name: "prosecutions", unit: "court_file", dateBasis: "sent_to_court_on" },
  ...{ countingBasis: "court", statusFilter: [], cutoffAt: "2026-11-21T15:00:00.000Z" },
  period: { from: "2022-01-01", to: "2022-12-31" },
  scope: { audience: "public", province: null, coverage: "own_records" },
  ...{ k: 11, codeListVersion: "1.2.0", breakdowns: [], change: null, checks: [] },
  lines: [
    { ...line, key: "total", id: "R18", cell: { value: 105, isSuppressed: false } },
    { ...line, key: "part", id: "R18", cell: { value: null, isSuppressed: true } },
  ],
};

test("every measure that may leave stands in one part, and the one of officials in none", () => {
  const all = US_REPORT_TABLES.flatMap((table) => US_REPORT_PACK[table]);
  const numbers = Array.from({ length: 25 }, (_, at) => `R${String(at + 1).padStart(2, "0")}`);
  expect(all.toSorted()).toEqual(numbers.filter((id) => id !== "R24"));
});

test("a figure stands in its part with all that tells it from another; a hidden one as its mark", () => {
  const [prosecution, protection] = usReportSheets([prosecutions]);
  expect(prosecution?.rows).toHaveLength(3);
  expect(prosecution?.rows[1]).toContain(105);
  expect(prosecution?.rows[1]).toEqual(
    expect.arrayContaining(["R18", "court_file", "2022-01-01", 11]),
  );
  expect(prosecution?.rows[2]?.at(-1)).toBe("‹11›");
  expect(protection?.rows).toHaveLength(1);
});
