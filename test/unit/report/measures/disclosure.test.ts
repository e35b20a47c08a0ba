import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ownReport, sharedReport } from "../../../../shared/report/measures/measure-report";
import type { MeasureResult } from "../../../../shared/report/measures/measure-result";
import type { OwnRows } from "../../../../shared/report/row-collector";
import { SolvingAttacker } from "../solving-attacker";
import { measureRowsArbitrary, YEAR } from "./measure-rows-arbitrary";
import { isCount, readersOf } from "./measure-reader";

const REQUEST = { period: YEAR, province: null, cutoffAt: "2030-01-01T00:00:00.000Z" } as const;
const ROUNDING = 1e-6;

function shared(rows: OwnRows, audience: "partner" | "public"): readonly MeasureResult[] {
  return sharedReport(rows, { ...REQUEST, audience }).measures;
}

describe("every breakdown", () => {
  it("adds up to its whole on random rows, with the pending and the unknown in it", () => {
    fc.assert(
      fc.property(measureRowsArbitrary, (rows) => {
        for (const measure of ownReport(rows, { ...REQUEST, audience: "own" }).measures) {
          const values = new Map(measure.lines.map(({ key, cell }) => [key, cell.value ?? NaN]));
          for (const { whole, parts, overlap, key } of measure.breakdowns) {
            if (overlap !== null) continue;
            const sum = parts.reduce((all, part) => all + (values.get(part) ?? NaN), 0);
            expect([measure.name, key, sum]).toEqual([measure.name, key, values.get(whole)]);
          }
          expect(measure.checks.filter(({ outcome }) => outcome === "fails")).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("of official involvement adds up, in the one report that has it", () => {
    fc.assert(
      fc.property(measureRowsArbitrary, (rows) => {
        const report = ownReport(rows, { ...REQUEST, audience: "own" });
        const { lines } = report.officialInvolvement;
        const sum = Object.values(lines).reduce((all, value) => all + value, 0);
        expect(sum).toBe(report.officialInvolvement.total);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a reader with a solver and all measures of a report", () => {
  let attacker: SolvingAttacker;
  beforeAll(async () => {
    attacker = await SolvingAttacker.ready();
  });

  function narrowed(measures: readonly MeasureResult[], k: number): string[] {
    return readersOf(measures).flatMap(({ knowledge, hidden }) =>
      hidden.filter((key) => attacker.widthOf(key, knowledge) < k - ROUNDING),
    );
  }

  it.each([
    ["partner", 5],
    ["public", 11],
  ] as const)(
    "narrows no hidden cell for %s below a width of %i",
    (audience, k) => {
      fc.assert(
        fc.property(measureRowsArbitrary, (rows) => {
          expect(narrowed(shared(rows, audience), k)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
    240_000,
  );

  it("finds cells when only the small ones are hidden", () => {
    let found = 0;
    fc.assert(
      fc.property(measureRowsArbitrary, (rows) => {
        const open = ownReport(rows, { ...REQUEST, audience: "own" }).measures;
        const careless = open.map((measure) => ({
          ...measure,
          change: null,
          lines: measure.lines.map((line) => {
            const { value } = line.cell;
            const isSmall = value !== null && value > 0 && value < 11 && isCount(line.unit);
            return isSmall ? { ...line, cell: { value: null, isSuppressed: true } } : line;
          }),
        }));
        found += Number(narrowed(careless, 11).length > 0);
      }),
      { numRuns: 10 },
    );
    expect(found).toBeGreaterThan(5);
  }, 120_000);

  it("is shown no count of 1 to k − 1", () => {
    fc.assert(
      fc.property(measureRowsArbitrary, (rows) => {
        const small = shared(rows, "public")
          .flatMap(({ lines }) => lines)
          .filter(({ unit, cell: { value } }) => isCount(unit) && value !== null && value > 0)
          .filter(({ cell }) => (cell.value ?? 0) < 11);
        expect(small).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
