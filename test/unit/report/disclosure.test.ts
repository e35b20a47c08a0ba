import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalTable } from "../../../shared/report/compose-table";
import type { Audience, NationalTable } from "../../../shared/report/national-table";
import type { ReportRows, VictimRow } from "../../../shared/report/report-rows";
import { anId, lineOf } from "./build-records";
import { common, rowsArbitrary, threeGroups, twoGroups, type Group } from "./rows-arbitrary";
import { subtractingReader, workedOut } from "./subtracting-reader";

function tableFrom(rows: ReportRows, audience: Audience, to = "2022-12-31"): NationalTable {
  return nationalTable(
    rows,
    {
      period: { from: "2022-01-01", to },
      audience,
      province: null,
      cutoffAt: "2030-01-01T00:00:00.000Z",
    },
    [2021, 2022],
  );
}

/** The own table with small cells hidden and nothing else: what a careless program would print. */
function carelessly(table: NationalTable, k: number): NationalTable {
  return {
    ...table,
    lines: table.lines.map((line) => ({
      ...line,
      change: null,
      cells: Object.fromEntries(
        Object.entries(line.cells).map(([column, cell]) => [
          column,
          cell.value !== null && cell.value > 0 && cell.value < k
            ? { value: null, isSuppressed: true }
            : cell,
        ]),
      ) as (typeof line)["cells"],
    })),
    trend: [],
  };
}

function hasOther(rows: ReportRows): boolean {
  return [...rows.incidents, ...rows.victims, ...rows.suspects].some(
    (row) => row.offenceGroup === "other",
  );
}

const KS: readonly (readonly [Audience, number])[] = [
  ["public", 11],
  ["partner", 5],
];

describe("a reader who subtracts", () => {
  it.each(KS)("narrows no hidden cell of a %s table below a width of %i", (audience, k) => {
    fc.assert(
      fc.property(rowsArbitrary(twoGroups), (rows) => {
        expect(workedOut(tableFrom(rows, audience), k, false)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it("gains nothing from half a year printed beside whole ones", () => {
    fc.assert(
      fc.property(rowsArbitrary(twoGroups), (rows) => {
        expect(workedOut(tableFrom(rows, "public", "2022-06-30"), 11, false)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("learns no small number of a group that has no column", () => {
    fc.assert(
      fc.property(rowsArbitrary(threeGroups), (rows) => {
        const table = tableFrom(rows, "public");
        const other = hasOther(rows);
        expect(workedOut(table, 11, other)).toEqual([]);
        const spans = subtractingReader(table, other);
        for (const [name, [low, high]] of spans) {
          if (!name.endsWith("/other") || name.startsWith("not ")) continue;
          if (high > 0 && high < 11) expect(high - low, name).toBeGreaterThanOrEqual(11);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does work hidden cells out when only small ones are hidden (so the tests above can fail)", () => {
    const found = fc
      .sample(rowsArbitrary(twoGroups), { numRuns: 50, seed: 4 })
      .flatMap((rows) => workedOut(carelessly(tableFrom(rows, "own"), 11), 11, false));
    expect(found.length).toBeGreaterThan(20);
  });

  it("sees every number of the own table", () => {
    const [rows] = fc.sample(rowsArbitrary(threeGroups), { numRuns: 1, seed: 9 });
    if (rows === undefined) throw new Error("No sample");
    expect(tableFrom(rows, "own").hiddenCellCount).toBe(0);
  });
});

describe("what is hidden", () => {
  it("no printed count of people or cases lies between 1 and k − 1", () => {
    fc.assert(
      fc.property(rowsArbitrary(threeGroups), (rows) => {
        const table = tableFrom(rows, "public");
        const printed = [
          ...table.lines
            .filter((line) => line.unit !== "nationality")
            .flatMap((line) => Object.values(line.cells)),
          ...table.trend.flatMap(({ total, humanTrafficking, sexualExploitation }) => [
            total,
            humanTrafficking,
            sexualExploitation,
          ]),
        ].flatMap((cell) => (cell.value === null ? [] : [cell.value]));
        const bases = table.lines.flatMap((line) => line.change?.base ?? []);
        expect([...printed, ...bases].filter((value) => value > 0 && value < 11)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is printed as null with its flag, never as 0, and gives no change", () => {
    fc.assert(
      fc.property(rowsArbitrary(twoGroups), (rows) => {
        for (const line of tableFrom(rows, "public").lines) {
          for (const cell of Object.values(line.cells)) {
            expect(cell.isSuppressed).toBe(cell.value === null);
          }
          if (line.cells.total.isSuppressed) expect(line.change?.absolute ?? null).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  it("includes the zeros beside hidden ages, unless the whole line is zero", () => {
    const rows = victimRows({ human_trafficking: 40, sexual_exploitation: 30 }, (group, index) =>
      group === "sexual_exploitation" || index < 20 ? "a18p" : "u15",
    );
    const table = tableFrom(rows, "public");
    expect(lineOf(table, "age_u15")[2]).toBeNull();
    expect(lineOf(table, "age_unk")).toEqual([0, 0, 0]);
  });

  it("includes a sensitive category that holds everybody", () => {
    const rows = victimRows({ human_trafficking: 40, sexual_exploitation: 30 }, () => "u15");
    expect(lineOf(tableFrom(rows, "public"), "age_u15")).toEqual([null, null, null]);
  });
});

function victimRows(
  counts: Readonly<Partial<Record<Group, number>>>,
  bandOf: (group: Group, index: number) => VictimRow["band"],
): ReportRows {
  const victims = Object.entries(counts).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, index): VictimRow => ({
      ...common(group as Group),
      personId: anId(),
      rescueDate: "2022-02-01",
      sex: index % 2 === 0 ? "female" : "male",
      ageYears: null,
      isAgeEstimated: false,
      band: bandOf(group as Group, index),
      nationality: ["KH"],
      firstHandover: index % 2 === 0 ? "family" : "social_affairs",
    })),
  );
  return { incidents: [], suspects: [], operations: [], encounters: [], victims };
}
