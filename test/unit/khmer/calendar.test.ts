import { describe, expect, it } from "vitest";
import { khmerDay } from "../../../shared/khmer/calendar";

describe("the Buddhist year", () => {
  it.each([
    ["2022-08-18", 2566],
    ["2022-05-15", 2565],
    ["2022-05-16", 2566],
    ["2022-12-31", 2566],
    ["2023-01-01", 2566],
    ["2024-05-22", 2567],
    ["2024-05-23", 2568],
  ])("of %s is %i: it turns after the full moon of Pisakh, not in January", (day, year) => {
    expect(khmerDay(day)?.buddhistYear).toBe(year);
  });
  it.each([1950, 1975, 2004, 2010, 2030, 2080])("turns once in %i", (year) => {
    const of = (day: string) => khmerDay(`${year}-${day}`)?.buddhistYear;
    expect([of("04-10"), of("06-10")]).toEqual([year + 543, year + 544]);
  });
  it("differs from what adding 543 gives from then on until the end of the year", () => {
    const wrong = 2022 + 543;
    for (const day of ["2022-05-16", "2022-08-18", "2022-12-31"]) {
      expect(khmerDay(day)?.buddhistYear).toBe(wrong + 1);
    }
  });
});

describe("the lunar day", () => {
  it.each([
    ["2022-08-18", "៦រោច ខែស្រាពណ៍"],
    ["2022-05-15", "១៥កើត ខែពិសាខ"],
    ["2022-05-16", "១រោច ខែពិសាខ"],
  ])("of %s is %s", (day, lunarDay) => {
    expect(khmerDay(day)?.lunarDay).toBe(lunarDay);
  });
  it("is another one on each of sixty days", () => {
    const days = Array.from({ length: 60 }, (_, at) =>
      new Date(Date.UTC(2023, 2, 1 + at)).toISOString().slice(0, 10),
    );
    expect(new Set(days.map((day) => khmerDay(day)?.lunarDay)).size).toBe(60);
  });
});

it.each(["2022", "2022-08", "2022-13-01", "2022-02-30", "0001-01-01", "2566-08-18", ""])(
  "says nothing of %j",
  (day) => {
    expect(khmerDay(day)).toBeNull();
  },
);
