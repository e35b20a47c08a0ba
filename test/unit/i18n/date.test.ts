import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDayMonth,
  formatMonth,
  formatPartialDate,
  formatRelativeDay,
  formatWeekday,
} from "../../../renderer/i18n/format/date";

describe("a day", () => {
  it("reads as on paper in both languages", () => {
    expect(formatDate("2026-11-21", "en")).toBe("21 Nov 2026");
    expect(formatDate("2026-11-21", "en", { longMonth: true })).toBe("21 November 2026");
    expect(formatDate("2026-11-21", "km")).toBe("២១ វិច្ឆិកា ២០២៦");
    expect(formatDayMonth("2026-09-04", "en")).toBe("4 Sep");
    expect(formatDayMonth("2026-09-04", "km")).toBe("៤ កញ្ញា");
  });
  it("keeps Latin digits in Khmer when the setting says so", () => {
    expect(formatDate("2026-11-21", "km", { khmerDigits: false })).toBe("21 វិច្ឆិកា 2026");
  });
  it("names the month", () => {
    expect(formatMonth("2026-10", "en")).toBe("October 2026");
    expect(formatMonth("2026-10", "km")).toBe("តុលា ២០២៦");
  });
  it("refuses what is not a date instead of showing a wrong one", () => {
    expect(() => formatDate("yesterday", "en")).toThrow();
    expect(() => formatDate("2026-13-01", "en")).toThrow();
  });
});

describe("a partial date claims no more than was told", () => {
  it.each([
    ["1984-07-03", "day", "3 Jul 1984", "៣ កក្កដា ១៩៨៤"],
    ["1984-07", "month", "Jul 1984", "កក្កដា ១៩៨៤"],
    ["1984", "year", "1984", "១៩៨៤"],
    ["1984", "approx", "about 1984", "ប្រហែល ១៩៨៤"],
    ["1984-07", "approx", "about Jul 1984", "ប្រហែល កក្កដា ១៩៨៤"],
  ] as const)("%s, %s", (date, prec, en, km) => {
    expect(formatPartialDate({ date, prec }, "en")).toBe(en);
    expect(formatPartialDate({ date, prec }, "km")).toBe(km);
  });
});

describe("days near today", () => {
  it("knows the weekday", () => {
    expect(formatWeekday("2026-11-21", "en")).toBe("Saturday");
    expect(formatWeekday("2026-11-26", "km")).toBe("ថ្ងៃព្រហស្បតិ៍");
  });
  it.each([
    ["2026-11-20", "Yesterday", "ម្សិលមិញ"],
    ["2026-11-21", "Today", "ថ្ងៃនេះ"],
    ["2026-11-22", "Tomorrow", "ថ្ងៃស្អែក"],
    ["2026-11-26", "Thursday", "ថ្ងៃព្រហស្បតិ៍"],
    ["2026-11-28", "28 Nov 2026", "២៨ វិច្ឆិកា ២០២៦"],
    ["2026-11-19", "19 Nov 2026", "១៩ វិច្ឆិកា ២០២៦"],
  ])("%s", (day, en, km) => {
    expect(formatRelativeDay(day, "2026-11-21", "en")).toBe(en);
    expect(formatRelativeDay(day, "2026-11-21", "km")).toBe(km);
  });
});
