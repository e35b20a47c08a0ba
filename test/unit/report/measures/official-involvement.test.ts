import { describe, expect, it } from "vitest";
import { known } from "../../../../shared/domain/answer";
import {
  ownReport,
  sharedReport,
  type SharedReport,
} from "../../../../shared/report/measures/measure-report";
import type { MeasureResult } from "../../../../shared/report/measures/measure-result";
import {
  officialInvolvement,
  type OwnRequest,
} from "../../../../shared/report/measures/official-involvement";
import { anIncident } from "../build-records";
import { collected, year } from "./build-measures";

const SCOPE = { period: year(2022), province: null, cutoffAt: "2030-01-01T00:00:00.000Z" };
const collector = collected([
  anIncident({ officialInvolvement: known("alleged_by_person") }),
  anIncident({ officialInvolvement: known("none_known") }),
  anIncident(),
]);
const NOBODY = { caseIds: new Set<string>(), personIds: new Set<string>() };

describe("R24, what is said of officials", () => {
  it("stands in the house's own report and adds up to its cases", () => {
    const own = ownReport(collector.ownRows(), { ...SCOPE, audience: "own" });
    expect(own.officialInvolvement).toMatchObject({
      id: "R24",
      total: 3,
      lines: { alleged_by_person: 1, none_known: 1, not_said: 1, convicted: 0 },
    });
  });

  it.each(["partner", "public"] as const)("is in nothing for %s", (audience) => {
    const report = sharedReport(collector.rows(NOBODY), { ...SCOPE, audience });
    expect(JSON.stringify(report)).not.toMatch(/R24|official|alleged_by/i);
  });

  it("does not reach rows for others", () => {
    expect(JSON.stringify(collector.rows(NOBODY))).not.toMatch(/official|alleged_by/i);
  });

  it("cannot be written so that it gets there", () => {
    const own: OwnRequest = { ...SCOPE, audience: "own" };
    const counted = officialInvolvement(collector.ownRows().officials, own);
    const others = { ...SCOPE, audience: "partner" } as const;
    // @ts-expect-error -- only a request of the house itself counts officials
    expect(officialInvolvement([], others).total).toBe(0);
    // @ts-expect-error -- it is no measure that a report could list
    const asMeasure: MeasureResult = counted;
    // @ts-expect-error -- a report for others has no place for it
    const asPart: SharedReport["officialInvolvement"] = counted;
    // @ts-expect-error -- nor is its id one of theirs
    const id: MeasureResult["id"] = "R24";
    expect([asMeasure, asPart, id]).toHaveLength(3);
  });
});
