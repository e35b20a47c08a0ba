import { describe, expect, test } from "vitest";
import { fromBoxes, isEmptyBoxes, toBoxes } from "../../../renderer/forms/date-parts";
import { partialDateSchema } from "../../../shared/domain/partial-date";

const roundTrip = (stored: unknown): unknown =>
  partialDateSchema.parse(fromBoxes(toBoxes(stored, "km")));

describe("a partial date in the form", () => {
  test.each([
    { date: "2011", prec: "year" },
    { date: "2011-03", prec: "month" },
    { date: "2011-03-09", prec: "day" },
    { date: "2011", prec: "approx" },
    { date: "2011-03-09", prec: "approx" },
  ])("comes back from the boxes as it was stored: $date, $prec", (stored) => {
    expect(roundTrip(stored)).toEqual(stored);
  });

  test("shows a month without a day as exact to the month", () => {
    expect(toBoxes({ date: "2011-03", prec: "month" }, "en")).toEqual({
      year: "2011",
      month: "03",
      day: "",
      approx: "month",
    });
  });

  test("shows a stored date in the digits of the screen", () => {
    expect(toBoxes({ date: "2011-03-09", prec: "day" }, "km").year).toBe("២០១១");
  });

  test("keeps what was typed in the digits it was typed in, wrong or not", () => {
    const typed = { year: "២០១", month: "13", day: "", approx: false };
    expect(toBoxes(typed, "en")).toMatchObject({ year: "២០១", month: "13" });
    expect(fromBoxes(toBoxes(typed, "en"))).toEqual(typed);
  });

  test.each([null, undefined, 7, "2011", { date: 2011 }, { year: "2011" }])(
    "shows nothing for a damaged draft: %s",
    (stored) => {
      expect(isEmptyBoxes(toBoxes(stored, "en"))).toBe(true);
    },
  );
});
