import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  earliestDay,
  isCalendarDay,
  latestDay,
  partialDateSchema,
  toParts,
} from "../../../shared/domain/partial-date";
import { toKhmerDigits } from "../../../shared/khmer/digits";

const parts = (year: string, month = "", day = "", approx = false) => ({
  year,
  month,
  day,
  approx,
});
const issueOf = (input: unknown) => partialDateSchema.safeParse(input).error?.issues[0]?.message;

const anyParts = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
    approx: fc.boolean(),
  })
  .map(({ year, month, day, approx }) =>
    parts(
      String(year),
      month === null ? "" : String(month),
      month === null || day === null ? "" : String(day),
      approx,
    ),
  );

describe("a date is kept as far as it is known", () => {
  test("a year, a month and a day keep their own exactness", () => {
    expect(partialDateSchema.parse(parts("1984"))).toEqual({ date: "1984", prec: "year" });
    expect(partialDateSchema.parse(parts("1984", "7"))).toEqual({ date: "1984-07", prec: "month" });
    expect(partialDateSchema.parse(parts("1984", "07", "2"))).toEqual({
      date: "1984-07-02",
      prec: "day",
    });
    expect(partialDateSchema.parse(parts("1984", "", "", true)).prec).toBe("approx");
  });

  test("Khmer digits say the same date", () => {
    fc.assert(
      fc.property(anyParts, (typed) => {
        const khmer = {
          year: toKhmerDigits(typed.year),
          month: toKhmerDigits(typed.month),
          day: toKhmerDigits(typed.day),
          approx: typed.approx,
        };
        expect(partialDateSchema.parse(khmer)).toEqual(partialDateSchema.parse(typed));
      }),
    );
  });

  test("what the schema gives back it accepts again, also taken apart", () => {
    fc.assert(
      fc.property(anyParts, (typed) => {
        const stored = partialDateSchema.parse(typed);
        expect(partialDateSchema.parse(stored)).toEqual(stored);
        expect(partialDateSchema.parse(toParts(stored))).toEqual(stored);
      }),
    );
  });

  test("the days that it may mean are real days in order", () => {
    fc.assert(
      fc.property(anyParts, (typed) => {
        const stored = partialDateSchema.parse(typed);
        const [first, last] = [earliestDay(stored), latestDay(stored)];
        expect(first <= last).toBe(true);
        for (const day of [first, last]) {
          const [y, m, d] = day.split("-").map(Number) as [number, number, number];
          expect(isCalendarDay(y, m, d)).toBe(true);
        }
      }),
    );
  });
});

test.each([
  [parts("", "7"), "year_missing"],
  [parts("84"), "not_a_year"],
  [parts("2565"), "buddhist_year"],
  [parts("1899"), "too_early"],
  [parts("1984", "13"), "not_a_month"],
  [parts("1984", "", "2"), "month_missing"],
  [parts("2023", "2", "29"), "not_a_day"],
  [parts("1984", "7", "x"), "not_a_day"],
  [{ date: "1984-7", prec: "month" }, "not_a_date"],
])("%j is refused with %s", (input, message) => {
  expect(issueOf(input)).toBe(message);
});
