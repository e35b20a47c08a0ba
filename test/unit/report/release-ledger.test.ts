import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalTable } from "../../../shared/report/compose-table";
import type { NationalTable, Period } from "../../../shared/report/national-table";
import { revealsDifference, withoutTellingBases } from "../../../shared/report/release-ledger";
import type { ReportRows } from "../../../shared/report/report-rows";
import { anIncident, aVictim, rowsOf } from "./build-records";
import { rowsArbitrary, threeGroups, twoGroups } from "./rows-arbitrary";
import { subtractingReader } from "./subtracting-reader";

const K = 5;
const YEAR: Period = { from: "2022-01-01", to: "2022-12-31" };
const JUNE: Period = { from: "2022-06-01", to: "2022-06-30" };

/** A table as a file carries it: for a partner, without a trend. */
function fileTable(rows: ReportRows, period = YEAR, cutoffAt = "2030-01-01T00:00:00.000Z") {
  return nationalTable(rows, { period, audience: "partner", province: null, cutoffAt }, []);
}

interface Change {
  readonly list: "incidents" | "victims" | "suspects";
  readonly at: number;
  readonly times: number;
}

const changes = fc.array(
  fc.record<Change>({
    list: fc.constantFrom("incidents", "victims", "suspects"),
    at: fc.nat(),
    times: fc.integer({ min: -3, max: 9 }),
  }),
  { maxLength: 3 },
);

/** The same rows later: some came late, some were taken out. */
function later(rows: ReportRows, made: readonly Change[]): ReportRows {
  const next = {
    incidents: [...rows.incidents],
    victims: [...rows.victims],
    suspects: [...rows.suspects],
  };
  for (const { list, at, times } of made) {
    const of = next[list] as unknown[];
    if (of.length === 0) continue;
    const place = at % of.length;
    if (times < 0) of.splice(place, -times);
    else of.push(...Array<unknown>(times).fill(of[place]));
  }
  return { ...rows, ...next };
}

/** Differences from 1 to k − 1 between all that somebody works out of each of the two tables. */
function subtracted(one: NationalTable, other: NationalTable, mayHaveOther: boolean): string[] {
  const [first, second] = [one, other].map((table) => subtractingReader(table, mayHaveOther));
  const found: string[] = [];
  for (const [name, [low, high]] of first ?? []) {
    const span = second?.get(name);
    if (span === undefined || low !== high || span[0] !== span[1]) continue;
    const by = Math.abs(span[0] - low);
    if (by > 0 && by < K) found.push(name);
  }
  return found;
}

describe("somebody who has two tables of one month", () => {
  it.each([
    ["two groups", twoGroups, false],
    ["a third group", threeGroups, true],
  ] as const)("never subtracts them to 1 to k − 1 people (%s)", (_, groups, mayHaveOther) => {
    let [released, refused] = [0, 0];
    fc.assert(
      fc.property(rowsArbitrary(groups), changes, (rows, made) => {
        const before = fileTable(rows);
        const next = withoutTellingBases(fileTable(later(rows, made)), [before]);
        if (revealsDifference(next, [before])) {
          refused += 1;
          return;
        }
        released += 1;
        expect(subtracted(next, before, mayHaveOther)).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(released).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(5);
  });

  it("would, if nothing were refused (so the test above can fail)", () => {
    const pairs = fc.sample(fc.tuple(rowsArbitrary(twoGroups), changes), { numRuns: 60, seed: 3 });
    const found = pairs.flatMap(([rows, made]) =>
      subtracted(fileTable(later(rows, made)), fileTable(rows), false),
    );
    expect(found.length).toBeGreaterThan(20);
  });

  it("may get the same table again", () => {
    fc.assert(
      fc.property(rowsArbitrary(threeGroups), (rows) => {
        expect(revealsDifference(fileTable(rows), [fileTable(rows)])).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

/** One incident each with so many victims, all women of 20 unless told otherwise. */
function people(count: number, facts: Parameters<typeof aVictim>[0] = {}) {
  return Array.from({ length: count }, () => aVictim({ victimStatus: "confirmed", ...facts }));
}
const ofVictims = (...victims: ReturnType<typeof people>) =>
  rowsOf({ incidents: [anIncident({ victims })] });
const men = (count: number) => people(count, { sex: { mv: "known", value: "male" } });
const aged = (years: number, count: number) =>
  people(count, { ageAtRescue: { mv: "known", value: years } });

describe("a table of figures sent again", () => {
  it("is refused for one person more, and for one person fewer", () => {
    const [of20, of21] = [fileTable(ofVictims(...people(20))), fileTable(ofVictims(...people(21)))];
    expect(revealsDifference(of21, [of20])).toBe(true);
    expect(revealsDifference(of20, [of21])).toBe(true);
    expect(revealsDifference(fileTable(ofVictims(...people(25))), [of20])).toBe(false);
  });

  it("is refused for one man among six more, whom no cell counts", () => {
    const before = fileTable(ofVictims(...people(20), ...men(20)));
    const next = fileTable(ofVictims(...people(25), ...men(21)));
    expect(revealsDifference(next, [before])).toBe(true);
    const more = fileTable(ofVictims(...people(25), ...men(25)));
    expect(revealsDifference(more, [before])).toBe(false);
  });

  it("is refused when it shows the cell that kept a small one hidden before", () => {
    const before = fileTable(ofVictims(...aged(10, 3), ...aged(16, 10), ...aged(30, 30)));
    const hidden = before.lines.find(({ key }) => key === "age_a15_17")?.cells.total;
    expect(hidden?.isSuppressed).toBe(true);
    const next = fileTable(ofVictims(...aged(10, 8), ...aged(16, 10), ...aged(30, 30)));
    expect(revealsDifference(next, [before])).toBe(true);
  });

  it("is held against every table that was sent, not only the last", () => {
    const [of20, of30] = [fileTable(ofVictims(...people(20))), fileTable(ofVictims(...people(30)))];
    expect(revealsDifference(fileTable(ofVictims(...people(22))), [of20, of30])).toBe(true);
  });

  it("of another month is no restatement", () => {
    const june = fileTable(ofVictims(...people(20)), JUNE);
    expect(revealsDifference(fileTable(ofVictims(...people(21))), [june])).toBe(false);
  });
});

describe("the base of a change", () => {
  const incidents = (count: number, actionDate: string) =>
    Array.from({ length: count }, () => anIncident({ actionDate }));
  const baseOf = (table: NationalTable) =>
    table.lines.find(({ key }) => key === "cases")?.change?.base;
  const lastYear: Period = { from: "2021-06-01", to: "2021-06-30" };

  it("is hidden when last year's table of that month said a little less", () => {
    const before = fileTable(rowsOf({ incidents: incidents(20, "2021-06-04") }), lastYear);
    const now = [...incidents(22, "2021-06-04"), ...incidents(30, "2022-06-04")];
    const next = fileTable(rowsOf({ incidents: now }), JUNE);
    expect(baseOf(next)).toBe(22);
    const released = withoutTellingBases(next, [before]);
    expect(baseOf(released)).toBeNull();
    expect(JSON.stringify(released.checks)).not.toContain("22");
    expect(withoutTellingBases(next, [])).toBe(next);
  });

  it("is hidden when an unfinished month gave all but a few days of it before", () => {
    const records = [
      ...incidents(20, "2021-06-04"),
      ...incidents(3, "2021-06-28"),
      ...incidents(30, "2022-06-04"),
    ];
    const rows = rowsOf({
      incidents: records.map((one) => ({
        ...one,
        meta: { ...one.meta, updatedAt: "2022-06-05T00:00:00.000Z" },
      })),
    });
    const running = fileTable(rows, JUNE, "2022-06-15T00:00:00.000Z");
    const whole = fileTable(rows, JUNE);
    expect([baseOf(running), baseOf(whole)]).toEqual([20, 23]);
    expect(revealsDifference(whole, [running])).toBe(false);
    expect(baseOf(withoutTellingBases(whole, [running]))).toBeNull();
  });
});
