import { expect, test } from "vitest";
import { joinDay, joinMinute, splitDay } from "../../../renderer/forms/day-boxes";
import { minuteSchema } from "../../../shared/domain/local-time";

const boxes = (day: string, month: string, year: string) =>
  ({ day, month, year, approx: "day" }) as const;

test("Khmer digits and single digits become a day that the schema reads", () => {
  expect(joinDay(boxes("៣", "7", "២០២៦"))).toBe("2026-07-03");
  const minute = joinMinute({ day: boxes("២១", "១១", "២០២៦"), time: "៩:០៥" });
  expect(minuteSchema.parse(minute)).toBe("2026-11-21T09:05");
});

test.each(["930", "9.30", "9:30", "9 30"])("half past nine may be written %s", (time) => {
  expect(joinMinute({ day: boxes("1", "1", "2026"), time })).toBe("2026-01-01T09:30");
});

test("what does not fit is kept in its place", () => {
  const kept = joinMinute({ day: boxes("45", "", "2026"), time: "late" });
  expect(splitDay(kept, "en")).toEqual({ day: boxes("45", "", "2026"), time: "late" });
  expect(minuteSchema.safeParse(kept).success).toBe(false);
});

test("a stored day is shown in the digits of the screen; no day is empty boxes", () => {
  expect(splitDay("2026-11-21T21:40", "km")).toEqual({
    day: boxes("២១", "១១", "២០២៦"),
    time: "២១:៤០",
  });
  expect(splitDay(null, "en").day).toEqual(boxes("", "", ""));
  expect(joinDay(boxes("", "", ""))).toBe("");
});
