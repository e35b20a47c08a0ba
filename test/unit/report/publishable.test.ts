import { describe, expect, it } from "vitest";
import { quarterAround } from "../../../renderer/features/report/period-choice";
import type { Audience, ReportRequest } from "../../../shared/report/national-table";
import { isPublishable } from "../../../shared/report/publishable";
import { reportJson } from "../../../shared/report/report-json";
import { anIncident, aVictim, tableOf } from "./build-records";

const JUNE = { from: "2022-06-01", to: "2022-06-30" };
const QUARTER = { from: "2022-04-01", to: "2022-06-30" };

function tableFor(audience: Audience, people: number, request: Partial<ReportRequest> = {}) {
  const victims = Array.from({ length: people }, () => aVictim());
  const place = { province: "18", period: JUNE };
  return tableOf({ incidents: [anIncident({ victims })] }, audience, { ...place, ...request });
}

describe("a month of one province with fewer than 2k people", () => {
  it.each([
    ["public", 22],
    ["partner", 10],
  ] as const)("may not leave for a %s reader, in whatever form", (audience, atLeast) => {
    const small = tableFor(audience, atLeast - 1);
    expect(isPublishable(small)).toBe(false);
    expect(() => reportJson(small)).toThrow();
    expect(isPublishable(tableFor(audience, atLeast))).toBe(true);
  });

  it("may be used in our own house", () => {
    const own = tableFor("own", 3);
    expect(isPublishable(own)).toBe(true);
    expect(reportJson(own)).toContain("victims");
  });

  it("may leave as a quarter, or together with all provinces", () => {
    expect(isPublishable(tableFor("public", 3, { period: QUARTER }))).toBe(true);
    expect(isPublishable(tableFor("public", 3, { province: null }))).toBe(true);
  });

  it("finds its quarter", () => {
    expect(
      (["month-1", "month-3", "month-4", "month-12"] as const).map((span) => quarterAround(span)),
    ).toEqual(["quarter-1", "quarter-1", "quarter-2", "quarter-4"]);
    expect(quarterAround("year")).toBeNull();
  });
});
