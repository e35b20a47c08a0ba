import { describe, expect, it } from "vitest";
import { digitsOf, latinDigits, writeDigits } from "../../../renderer/ui/answer/digits";
import {
  emptyDate,
  isPartFull,
  readPastedDate,
  withChosenExactness,
  withExactness,
} from "../../../renderer/ui/answer/partial-date";

describe("a partial date", () => {
  it("is as exact as its finest part, unless it is a guess", () => {
    const year = { ...emptyDate, year: "2011" };
    expect(withExactness(year).approx).toBe("year");
    expect(withExactness({ ...year, month: "3" }).approx).toBe("month");
    expect(withExactness({ ...year, month: "3", day: "9" }).approx).toBe("day");
    expect(withExactness({ ...year, day: "9" }).approx).toBe("year");
    expect(withExactness({ ...year, month: "3", approx: "about" }).approx).toBe("about");
  });

  it("says nothing about exactness before there is a year", () => {
    expect(withExactness({ ...emptyDate, day: "9" })).toEqual({ ...emptyDate, day: "9" });
  });

  it("loses the parts that are finer than the exactness chosen", () => {
    const whole = { year: "2011", month: "3", day: "9", approx: "day" } as const;
    expect(withChosenExactness(whole, "month")).toEqual({ ...whole, day: "", approx: "month" });
    expect(withChosenExactness(whole, "year")).toEqual({
      ...whole,
      day: "",
      month: "",
      approx: "year",
    });
    expect(withChosenExactness(whole, "about")).toEqual({ ...whole, approx: "about" });
  });

  it("moves on as soon as no second digit can follow, in either script", () => {
    expect(isPartFull("day", "3")).toBe(false);
    expect(isPartFull("day", "4")).toBe(true);
    expect(isPartFull("day", "៤")).toBe(true);
    expect(isPartFull("month", "1")).toBe(false);
    expect(isPartFull("month", "2")).toBe(true);
    expect(isPartFull("day", "0")).toBe(false);
    expect(isPartFull("year", "201")).toBe(false);
    expect(isPartFull("year", "២០១១")).toBe(true);
  });

  it.each([
    ["12/3/2011", { year: "2011", month: "3", day: "12" }],
    ["2011-03-12", { year: "2011", month: "03", day: "12" }],
    ["១២.៣.២០១១", { year: "២០១១", month: "៣", day: "១២" }],
    ["3 2011", { year: "2011", month: "3", day: "" }],
    ["2011", null],
    ["12/3/11", null],
    ["call 012 345 678", null],
  ])("reads a pasted %s", (text, expected) => {
    expect(readPastedDate(text)).toEqual(expected);
  });
});

describe("digits", () => {
  it("lets in digits of both scripts and nothing else", () => {
    expect(digitsOf("a1២-3 ")).toBe("1២3");
    expect(latinDigits("២០1១")).toBe("2011");
  });

  it("writes a changed number in the script it was typed in, else in that of the screen", () => {
    expect(writeDigits(20, "១៩", "en")).toBe("២០");
    expect(writeDigits(20, "19", "km")).toBe("20");
    expect(writeDigits(20, "", "km")).toBe("២០");
  });
});
