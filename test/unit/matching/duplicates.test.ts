import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFacts, isLikelyMatch } from "../../../shared/domain/duplicates";
import type { MatchFacts } from "../../../shared/domain/match-facts";
import { searchKey } from "../../../shared/khmer/fold";
import { nameSimilarity } from "../../../shared/khmer/similar";

const NOBODY: MatchFacts = {
  ...{ familyKm: "", givenKm: "", familyLatin: "", givenLatin: "", otherNames: [] },
  ...{ sex: null, born: null, homeAdminCode: "", nationality: [] },
};
const on = (day: string) => ({ from: day, to: day });
const named = (family: string, given: string, change: Partial<MatchFacts> = {}): MatchFacts => ({
  ...NOBODY,
  familyLatin: searchKey(family),
  givenLatin: searchKey(given),
  ...change,
});

describe("two people are taken for one", () => {
  it("for reasons that can be said", () => {
    const home = { homeAdminCode: "0102", sex: "female" };
    const a = named("Sok", "Sreyleak", { ...home, born: { from: "2006-01-01", to: "2006-12-31" } });
    const b = named("", "Srey Leak", { ...home, born: { from: "2007-03-01", to: "2008-03-01" } });
    const match = compareFacts(a, b);
    expect(isLikelyMatch(match)).toBe(true);
    expect(match?.reasons).toEqual(["same_given_name", "age_near", "same_district"]);
  });
  it("with the names turned round", () => {
    const match = compareFacts(named("Mao", "Bopha"), named("Bopha", "Mao"));
    expect(match?.reasons).toEqual(["same_name", "turned_name"]);
    expect(isLikelyMatch(match)).toBe(true);
  });
});

describe("two people stay two", () => {
  it("when one is the other's sibling: one family name, one village, another given name", () => {
    const home = { homeAdminCode: "01020304" };
    const a = named("Sok", "Dara", { ...home, born: on("2006-04-12") });
    const b = named("Sok", "Sreymom", { ...home, born: on("2007-09-02") });
    expect(isLikelyMatch(compareFacts(a, b))).toBe(false);
  });
  it("when they share a common name, and neither age nor home", () => {
    const a = named("Sok", "Sophea", { homeAdminCode: "01", born: on("1990-04-12") });
    const b = named("Sok", "Sophea", { homeAdminCode: "17", born: on("2004-09-02") });
    expect(isLikelyMatch(compareFacts(a, b))).toBe(false);
  });
  it("when nobody gave a name, however alike the rest is", () => {
    const a = { ...NOBODY, born: on("2006-04-12"), homeAdminCode: "01020304" };
    expect(compareFacts(a, a)).toBeNull();
  });
});

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from("aeiouhkmnprstvyng ")), maxLength: 12 }),
  fc.string({
    unit: fc.integer({ min: 0x1780, max: 0x17d3 }).map((code) => String.fromCharCode(code)),
    maxLength: 8,
  }),
);

describe("likeness of names", () => {
  it("is the same from both sides, and whole only for one key", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [keyA, keyB] = [searchKey(a), searchKey(b)];
        const found = nameSimilarity(keyA, keyB);
        expect(nameSimilarity(keyB, keyA)).toBe(found);
        expect(found >= 0 && found <= 1).toBe(true);
        if (found === 1) expect(keyA.replaceAll(" ", "")).toBe(keyB.replaceAll(" ", ""));
      }),
    );
  });
  it("never joins a Khmer name to a Latin one", () => {
    expect(nameSimilarity(searchKey("សុខ"), searchKey("Sok"))).toBe(0);
  });
});
