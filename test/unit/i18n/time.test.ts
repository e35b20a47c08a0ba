import { describe, expect, it } from "vitest";
import { formatAgo, formatSavedAgo } from "../../../renderer/i18n/format/elapsed";
import {
  formatDateTime,
  formatDayMonthTime,
  formatPartOfDay,
  formatTime,
} from "../../../renderer/i18n/format/time";

describe("a minute in Phnom Penh", () => {
  it("reads as in the mockups", () => {
    expect(formatDateTime("2026-11-21T21:40", "en", { longMonth: true })).toBe(
      "21 November 2026, 21:40",
    );
    expect(formatDateTime("2026-11-21T21:40", "km")).toBe("២១ វិច្ឆិកា ២០២៦ ម៉ោង ២១:៤០");
    expect(formatDayMonthTime("2026-11-14T02:40", "en")).toBe("14 Nov, 02:40");
    expect(formatDayMonthTime("2026-11-14T02:40", "km")).toBe("១៤ វិច្ឆិកា ០២:៤០");
    expect(formatTime("2026-11-21T21:40", "km", { khmerDigits: false })).toBe("21:40");
  });
  it.each([
    ["2026-11-21T21:40", "Saturday night", "យប់ថ្ងៃសៅរ៍"],
    ["2026-11-23T08:00", "Monday morning", "ព្រឹកថ្ងៃចន្ទ"],
    ["2026-11-23T12:00", "Monday afternoon", "រសៀលថ្ងៃចន្ទ"],
    ["2026-11-23T18:59", "Monday evening", "ល្ងាចថ្ងៃចន្ទ"],
  ])("names the part of the day at %s", (minute, en, km) => {
    expect(formatPartOfDay(minute, "en")).toBe(en);
    expect(formatPartOfDay(minute, "km")).toBe(km);
  });
  it("does not call two o'clock on Sunday a Sunday night", () => {
    expect(formatPartOfDay("2026-11-22T02:00", "en")).toBe("Sunday, before dawn");
  });
});

describe("time since a save", () => {
  it.each([
    [400, "just now", "អម្បាញ់មិញ"],
    [12_900, "12 s ago", "១២ វិនាទីមុន"],
    [180_000, "3 min ago", "៣ នាទីមុន"],
    [7_200_000, "2 h ago", "២ ម៉ោងមុន"],
    [86_400_000, "1 day ago", "១ ថ្ងៃមុន"],
    [432_000_000, "5 days ago", "៥ ថ្ងៃមុន"],
    [-5000, "just now", "អម្បាញ់មិញ"],
  ])("%i ms", (elapsedMs, en, km) => {
    expect(formatAgo(elapsedMs, "en")).toBe(en);
    expect(formatAgo(elapsedMs, "km")).toBe(km);
  });
  it("says that it was saved", () => {
    expect(formatSavedAgo(12_000, "en")).toBe("Saved 12 s ago");
    expect(formatSavedAgo(12_000, "km")).toBe("បានរក្សាទុក ១២ វិនាទីមុន");
  });
});
