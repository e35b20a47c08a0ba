import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ageBand,
  ageOn,
  childUntil,
  completedYears,
  isChildPresumed,
} from "../../../shared/domain/age";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { addDays } from "../../../shared/domain/local-time";

const born = (date: string, prec: "day" | "month" | "year" | "approx" = "day") => ({
  birthDate: known({ date, prec }),
  ageYearsStated: NOT_ASKED,
  ageStatedOn: null,
});
const stated = (years: number, on: string) => ({
  birthDate: NOT_ASKED,
  ageYearsStated: known(years),
  ageStatedOn: on,
});

// Dictionary §8.7.
test.each([
  ["2008-06-10", "2023-06-09", "u15"],
  ["2008-06-10", "2023-06-10", "a15_17"],
  ["2005-06-10", "2023-06-09", "a15_17"],
  ["2005-06-10", "2023-06-10", "a18p"],
  ["2008-02-29", "2023-02-28", "u15"],
  ["2008-02-29", "2023-03-01", "a15_17"],
])("born %s and rescued %s counts as %s", (birth, rescue, band) => {
  expect(ageBand(completedYears(birth, rescue))).toBe(band);
});

describe("a stated age grows with time and stays an estimate", () => {
  test("17 stated in March 2022 is 18 in April 2023, still treated as a child", () => {
    const evidence = stated(17, "2022-03-01");
    expect(ageOn(evidence, "2023-04-01")).toMatchObject({ years: 18, isEstimated: true });
    expect(ageBand(ageOn(evidence, "2023-04-01")?.years ?? null)).toBe("a18p");
    expect(isChildPresumed(evidence, "2023-04-01")).toBe(true);
  });
});

describe("an age stated some days after the rescue", () => {
  test("is the age at the rescue, not a year less", () => {
    expect(ageOn(stated(15, "2023-05-12"), "2023-05-10")?.years).toBe(15);
    expect(ageOn(stated(18, "2023-05-12"), "2023-05-10")?.years).toBe(18);
    expect(ageOn(stated(18, "2023-05-12"), "2022-05-12")?.years).toBe(17);
    expect(ageOn(stated(18, "2023-05-12"), "2021-05-13")?.years).toBe(17);
  });

  test("may have been a year less: who says 18 now was perhaps still a child then", () => {
    expect(ageOn(stated(18, "2023-05-12"), "2023-05-10")).toMatchObject({
      minYears: 17,
      maxYears: 18,
    });
    expect(isChildPresumed(stated(18, "2023-05-12"), "2023-05-10")).toBe(true);
    expect(isChildPresumed(stated(18, "2023-05-12"), "2023-05-12")).toBe(false);
  });
});

describe("who is treated as a child", () => {
  test("nobody knows the age", () => {
    const nothing = { birthDate: NOT_ASKED, ageYearsStated: NOT_ASKED, ageStatedOn: null };
    expect(ageOn(nothing, "2026-11-21")).toBeNull();
    expect(isChildPresumed(nothing, "2026-11-21")).toBe(true);
  });

  test("a birth year that may mean seventeen", () => {
    expect(isChildPresumed(born("2008", "year"), "2026-06-01")).toBe(true);
    expect(isChildPresumed(born("2007", "year"), "2026-06-01")).toBe(false);
  });

  test("an estimate that reaches below eighteen", () => {
    const about19 = {
      birthDate: NOT_ASKED,
      ageYearsStated: { mv: "estimated", value: 19 } as const,
      ageStatedOn: "2026-11-21",
    };
    expect(isChildPresumed(about19, "2026-11-21")).toBe(true);
  });

  test("not an adult of twenty-one with papers", () => {
    expect(isChildPresumed(born("2005-01-01"), "2026-11-21")).toBe(false);
  });
});

test("no age is its own band, never dropped", () => {
  expect(ageBand(null)).toBe("unk");
});

describe("the day on which childhood surely ends", () => {
  test.each([
    [born("2010-06-10"), "2026-11-21", "2028-06-10"],
    [born("2008-02-29"), "2025-11-21", "2026-03-01"],
    [born("2000-06-10"), "2026-11-21", "2026-11-21"],
    // Born in December at the latest, and perhaps a year later.
    [born("2010", "year"), "2026-11-21", "2028-12-31"],
    [born("2010", "approx"), "2026-11-21", "2029-12-31"],
  ])("%j from %s is %s", (evidence, from, expected) => {
    expect(childUntil(evidence, from)).toBe(expected);
  });

  test("is not told by anything less than an age", () => {
    const nothing = { birthDate: NOT_ASKED, ageYearsStated: NOT_ASKED, ageStatedOn: null };
    expect(childUntil(nothing, "2026-11-21")).toBeNull();
  });

  test("is where the answer turns, whatever was said when", () => {
    const evidence = fc.record({
      years: fc.integer({ min: 0, max: 30 }),
      mv: fc.constantFrom("known" as const, "estimated" as const),
      saidAfter: fc.integer({ min: -800, max: 800 }),
    });
    fc.assert(
      fc.property(evidence, ({ years, mv, saidAfter }) => {
        const from = "2026-11-21";
        const person = {
          birthDate: NOT_ASKED,
          ageYearsStated: { mv, value: years },
          ageStatedOn: addDays(from, saidAfter),
        };
        const day = childUntil(person, from)!;
        expect(isChildPresumed(person, day)).toBe(false);
        if (day > from) expect(isChildPresumed(person, addDays(day, -1))).toBe(true);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
