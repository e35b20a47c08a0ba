import { describe, expect, it } from "vitest";
import { saidValue } from "../../../renderer/features/aside/said-value";
import type { FactWords } from "../../../renderer/features/cases";

const words = {
  code: (list: string, code: string) => `${list}:${code}`,
  date: (day: string) => `day ${day}`,
  dateTime: (minute: string) => `minute ${minute}`,
  number: String,
  organisation: (id: string) => `house ${id}`,
  place: (code: string) => `place ${code}`,
  yesNo: (is: boolean) => (is ? "yes" : "no"),
} as unknown as FactWords;

const text = (field: string, value: unknown) => saidValue(field, value, words);

describe("a value that no screen of its own says", () => {
  it("is said by what it is: a code, a day, a house, a place, a number", () => {
    expect(text("offenceGroup", "human_trafficking")).toEqual({
      text: "offenceGroup:human_trafficking",
      isEstimated: false,
    });
    expect(text("actionDate", "2026-10-02")).toMatchObject({ text: "day 2026-10-02" });
    expect(text("setAt", "2026-10-02T03:00:00.000Z")).toMatchObject({
      text: "minute 2026-10-02T10:00",
    });
    expect(text("leadOrgId", "x")).toMatchObject({ text: "house x" });
    expect(text("adminCode", "12")).toMatchObject({ text: "place 12" });
    expect(text("victimCount", 3)).toMatchObject({ text: "3" });
    expect(text("isHotline", false)).toMatchObject({ text: "no" });
  });

  it("of an answer says whether it is estimated, or why there is none", () => {
    expect(text("age", { mv: "estimated", value: 20 })).toEqual({ text: "20", isEstimated: true });
    expect(text("age", { mv: "declined" })).toEqual({ missing: "declined" });
    expect(text("note", { mv: "known", value: "" })).toEqual({ missing: "none" });
  });

  it("of an entry says what is in it, and never an id", () => {
    const row = { victimId: "0b8f5c1e", sex: { mv: "known", value: "female" }, note: "seen twice" };
    expect(text("victims", row)).toMatchObject({ text: "sex:female, seen twice" });
    expect(text("victims", [row, null])).toMatchObject({ text: "sex:female, seen twice" });
    expect(text("victims", [])).toEqual({ missing: "none" });
  });

  it("that is a word of another list stays as it was written", () => {
    expect(text("constructor", "other")).toMatchObject({ text: "other" });
  });
});
