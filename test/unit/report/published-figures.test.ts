import { describe, expect, it } from "vitest";
import { generateDemo } from "../../../shared/demo/generate-demo";
import { changeOn } from "../../../shared/report/change";
import { nationalTable, trendYearsUpTo } from "../../../shared/report/compose-table";
import type { Audience, Period } from "../../../shared/report/national-table";
import { countOperation } from "../../../shared/report/operations";
import { rowsFromRecords } from "../../../shared/report/report-rows";
import { reportJson } from "../../../shared/report/report-json";
import * as suspects from "../../../shared/report/suspects";
import * as victims from "../../../shared/report/victims";
import { demoIds } from "../demo/demo-ids";
import { anIncident, lineOf } from "./build-records";

const records = generateDemo(20_221, "shelter", demoIds);
const rows = rowsFromRecords(records);

function year(of: number): Period {
  return { from: `${String(of)}-01-01`, to: `${String(of)}-12-31` };
}

function table(of: number, audience: Audience = "own", from = rows) {
  return nationalTable(
    from,
    { period: year(of), audience, province: null, cutoffAt: "2026-11-21T15:00:00.000Z" },
    trendYearsUpTo(from, year(of)),
  );
}

const of2022 = table(2022);

describe("the figures that were published for 2020 to 2022", () => {
  it("R01, R02: cases cracked down, in all and by group", () => {
    expect(lineOf(of2022, "cases")).toEqual([166, 36, 130]);
    expect(lineOf(table(2021), "cases")).toEqual([359, 235, 124]);
    expect(lineOf(table(2020), "cases")[0]).toBe(155);
    expect(lineOf(table(2023), "cases")).toEqual([164, 24, 140]);
  });

  it("R03: the total fell by 193 while sexual exploitation rose by 6", () => {
    const change = of2022.lines.find((line) => line.key === "cases")?.change;
    expect(change).toEqual({ base: 359, absolute: -193, percent: -53.8 });
    expect(changeOn(124, 130)).toEqual({ base: 124, absolute: 6, percent: 4.8 });
    expect(table(2021).lines[0]?.change).toEqual({ base: 155, absolute: 204, percent: 131.6 });
  });

  it("R04: suspects sent to court", () => {
    expect(lineOf(of2022, "suspects_court")).toEqual([202, 53, 149]);
    expect(lineOf(table(2021), "suspects_court")[0]).toBe(538);
  });

  it("R05: suspects arrested", () => {
    expect(lineOf(of2022, "suspects_arrested")).toEqual([202, 53, 149]);
  });

  it("R06, R07: minors, foreigners and their nationalities", () => {
    expect(lineOf(of2022, "suspects_court_minors")).toEqual([12, 2, 10]);
    expect(lineOf(of2022, "suspects_court_foreigners")).toEqual([33, 23, 10]);
    expect(lineOf(of2022, "suspects_court_nationalities")[2]).toBe(3);
    const arrested = suspects
      .suspectsArrested(rows.suspects, year(2022))
      .filter((row) => row.offenceGroup === "sexual_exploitation");
    expect(suspects.minors(arrested)).toHaveLength(10);
    expect(suspects.foreigners(arrested)).toHaveLength(10);
    expect(suspects.foreignNationalities(arrested).size).toBe(3);
  });

  it("R08, R09: victims rescued, and how many are female", () => {
    expect(lineOf(of2022, "victims")).toEqual([358, 133, 225]);
    expect(lineOf(of2022, "victims_female")[0]).toBe(265);
    expect(lineOf(table(2021), "victims")[0]).toBe(1577);
    const girls = victims
      .females(victims.victimsRescued(rows.victims, year(2022)))
      .filter((row) => row.band === "u15" || row.band === "a15_17");
    expect(girls.length).toBeGreaterThanOrEqual(62);
  });

  it("R10: ages", () => {
    const ages = (["age_u15", "age_a15_17", "age_a18p", "age_unk"] as const).map(
      (key) => lineOf(of2022, key)[2],
    );
    expect(ages).toEqual([124, 31, 70, 0]);
  });

  it("R11: first handovers, with the ten of whom nothing was said", () => {
    const outcomes = (
      ["handover_social_affairs", "handover_family", "handover_pending"] as const
    ).map((key) => lineOf(of2022, key)[2]);
    expect(outcomes).toEqual([38, 177, 10]);
    expect(lineOf(of2022, "handed_over")).toEqual([358, 133, 225]);
  });

  it("R13–R15: the special plan of 2022, apart from the yearly figures", () => {
    expect(of2022.operations).toHaveLength(1);
    const cells = of2022.operations[0];
    expect(cells?.found.value).toBe(871);
    expect(cells?.nationalities.value).toBe(12);
    expect(cells?.involved.value).toBe(125);
    expect(cells?.arrestedAndCourt.value).toBe(80);
    const without = rowsFromRecords({ ...records, operations: [] });
    expect(table(2022, "own", without).lines).toEqual(of2022.lines);
  });

  it("shows no nationality of an operation that fewer than k people have", () => {
    expect(countOperation(rows.encounters).nationalities.size).toBe(12);
    expect(Math.min(...countOperation(rows.encounters).nationalities.values())).toBe(11);
    expect(table(2022, "public").operations[0]?.nationalities.value).toBe(12);
  });

  it("starts the trend at the first year with cases", () => {
    expect(of2022.trend.map((point) => [point.year, point.total.value])).toEqual([
      [2020, 155],
      [2021, 359],
      [2022, 166],
    ]);
    expect(
      table(2023)
        .trend.map((point) => point.sexualExploitation.value)
        .slice(1),
    ).toEqual([124, 130, 140]);
  });

  it("balances", () => {
    const outcomes = of2022.checks.filter((check) => check.outcome !== "holds");
    expect(outcomes.map((check) => check.key)).toEqual([
      "minors_foreigners_overlap",
      "operations_apart",
    ]);
    const valuesOf = (key: string) => of2022.checks.find((check) => check.key === key)?.values;
    expect(valuesOf("groups_add")).toEqual({
      humanTrafficking: 36,
      sexualExploitation: 130,
      total: 166,
    });
    expect(valuesOf("ages_add")).toEqual({ total: 358, unknown: 0 });
    expect(valuesOf("handovers_add")).toEqual({ total: 358, pending: 24 });
    expect(valuesOf("months_add")).toEqual({ months: 12, total: 166 });
    expect(valuesOf("change_with_base")).toEqual({ cases: 359, suspects: 538, victims: 1577 });
  });
});

describe("what must not change the published figures", () => {
  it("a join of victims and suspects, which repeats incidents, does not raise R01", () => {
    const inYear = records.incidents.filter(({ incident }) =>
      incident.actionDate.startsWith("2022"),
    );
    const joined = inYear.flatMap(({ incident }) =>
      Array.from(
        { length: Math.max(1, incident.victims.length) * Math.max(1, incident.suspects.length) },
        () => incident.incidentId,
      ),
    );
    expect(joined.length).toBeGreaterThan(400);
    const repeated = joined.flatMap((id) => rows.incidents.filter((row) => row.incidentId === id));
    const naive = { ...rows, incidents: repeated };
    expect(lineOf(table(2022, "own", naive), "cases")).toEqual([166, 36, 130]);
  });

  it("interventions are not crackdown cases", () => {
    const interventions = Array.from({ length: 1213 }, () =>
      anIncident({ countingBasis: "intervention", actionDate: "2022-03-03" }),
    );
    const more = rowsFromRecords({
      ...records,
      incidents: [...records.incidents, ...interventions],
    });
    expect(table(2022, "own", more).lines).toEqual(of2022.lines);
  });
});

describe("the figures of an operation in a file for others", () => {
  const written = (audience: Audience) =>
    (JSON.parse(reportJson(table(2022, audience))) as { operations: Record<string, unknown>[] })
      .operations;

  it.each(["partner", "public"] as const)("say its kind and period, never its name: %s", (to) => {
    const { name, operationId } = of2022.operations[0]!;
    expect(written(to)).toMatchObject([
      { operation_kind: "special_plan", period: of2022.operations[0]!.period },
    ]);
    expect(JSON.stringify(written(to))).not.toContain(name);
    expect(reportJson(table(2022, to))).not.toContain(operationId);
    expect(written("own")).toMatchObject([{ name }]);
  });
});

describe("the public table of 2022 at k = 11", () => {
  const open = table(2022, "public");

  it("hides the ten minors and ten foreigners, and the parts that would give them back", () => {
    expect(lineOf(open, "suspects_court_minors")).toEqual([12, null, null]);
    expect(lineOf(open, "suspects_court_foreigners")).toEqual([33, null, null]);
    expect(lineOf(open, "suspects_court_nationalities")).toEqual([null, null, null]);
  });

  it("hides ten pending and 38 at Social Affairs, as the dictionary's example does", () => {
    expect(lineOf(open, "handover_social_affairs")).toEqual([99, null, null]);
    expect(lineOf(open, "handover_pending")).toEqual([24, null, null]);
    expect(lineOf(open, "handover_family")).toEqual([235, 58, 177]);
  });

  it("keeps the rest", () => {
    for (const key of [
      "cases",
      "suspects_court",
      "victims",
      "victims_female",
      "age_u15",
    ] as const) {
      expect(lineOf(open, key)).toEqual(lineOf(of2022, key));
    }
    expect(open.hiddenCellCount).toBe(8 + 3);
  });

  it("shows the ten at k = 5, but no nationality that four people have", () => {
    const partner = table(2022, "partner");
    expect(lineOf(partner, "suspects_court_foreigners")).toEqual([33, 23, 10]);
    expect(lineOf(partner, "suspects_court_nationalities")[2]).toBeNull();
  });

  it("writes a hidden cell as null with one flag, and every measure with what defines it", () => {
    const written = JSON.parse(reportJson(open)) as {
      measures: { line: string; cells: Record<string, unknown>; [name: string]: unknown }[];
    };
    const minors = written.measures.find((measure) => measure.line === "suspects_court_minors");
    expect(minors?.cells["sexual_exploitation"]).toEqual({
      id: "R06",
      value: null,
      suppressed: true,
    });
    for (const measure of written.measures) {
      expect(measure).toMatchObject({
        id: expect.stringMatching(/^R\d\d$/) as unknown,
        unit: expect.any(String) as unknown,
        date_basis: expect.any(String) as unknown,
        period: year(2022),
        counting_basis: "crackdown",
        cutoff_at: "2026-11-21T15:00:00.000Z",
        k: 11,
        code_list_version: expect.any(String) as unknown,
      });
    }
    expect(reportJson(open)).not.toMatch(/primary|complementary/);
  });
});
