import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesKey, matchesTerms, queryTerms, searchKey } from "../../../shared/khmer/fold";

const same = (a: string, b: string) => {
  expect(searchKey(a)).toBe(searchKey(b));
};

const khmerText = fc.string({
  unit: fc.integer({ min: 0x1780, max: 0x17e9 }).map((c) => String.fromCharCode(c)),
});
const latinText = fc.string({ unit: fc.constantFrom(...Array.from("aeiouphystdÉéồđ ")) });

describe("spellings that a worker takes for the same word have the same key", () => {
  it("finds Kandal in the spelling of either gazetteer", () => {
    same("ក\u178e\u17d2\u178aាល", "ក\u178e\u17d2\u178fាល");
  });
  it("does not see zero-width characters or byte-order marks", () => {
    same("អាណា\u2060ព្យាបាល\u200b", "\ufeffអាណាព្យាបាល");
  });
  it("takes a subscript typed after the vowel as typed before it", () => {
    same("ខ\u17b6\u17d2\u1798", "ខ\u17d2\u1798\u17b6");
  });
  it("puts the subscript ro last, as in stri", () => {
    same("ស\u17d2\u179a\u17d2\u178fី", "ស\u17d2\u178f\u17d2\u179aី");
  });
  it("takes nikahit typed before the vowel as typed after it", () => {
    same("ឃ\u17d2ម\u17c6\u17bb", "ឃ\u17d2ម\u17bb\u17c6");
  });
  it("joins a vowel typed in two halves", () => {
    same("ក\u17c1\u17b6ះ", "កោះ");
  });
  it("takes the u typed for a register sign as the sign", () => {
    same("ស\u17bb\u17b8", "ស\u17ca\u17b8");
  });
  it("maps the deprecated independent vowels", () => {
    same("\u17a4", "អា");
    same("\u17a3", "អ");
  });
  it("reads Khmer digits as digits", () => {
    same("០១២", "012");
  });
  it.each([
    ["Phalla", "Pala"],
    ["Srey", "Srei"],
    ["Sreyleak", "Srayleak"],
    ["Moeun", "Meun"],
    ["Souphal", "Supal"],
    ["NGUYỄN THỊ ĐÀO", "nguyen thi dao"],
    ["Bopha", "BOPPHA"],
  ])("folds the Latin spellings %s and %s together", (a, b) => {
    same(a, b);
  });
  it("keeps different names apart", () => {
    expect(searchKey("សុខ")).not.toBe(searchKey("សុខា"));
    expect(searchKey("Sok")).not.toBe(searchKey("Sao"));
    expect(searchKey("តា")).not.toBe(searchKey("ដា"));
  });
});

describe("a key is stable", () => {
  it("does not depend on composed or decomposed letters, and is composed itself", () => {
    fc.assert(
      fc.property(fc.oneof(khmerText, latinText, fc.string({ unit: "grapheme" })), (text) => {
        const key = searchKey(text);
        expect(searchKey(text.normalize("NFD"))).toBe(key);
        expect(key.normalize("NFC")).toBe(key);
      }),
    );
  });
  it("has no invisible character and no Khmer digit", () => {
    fc.assert(
      fc.property(khmerText, (text) => {
        const key = searchKey(`\u200b${text}\u2060\ufeff\u200d\u200c`);
        expect(key).not.toMatch(/[\u200b-\u200d\u2060\ufeff\u17a3\u17a4\u17e0-\u17e9]/);
      }),
    );
  });
  it("does not change when Khmer is folded twice", () => {
    fc.assert(
      fc.property(khmerText, (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
  it("does not change when Latin or any other text is folded twice", () => {
    fc.assert(
      fc.property(fc.oneof(latinText, fc.string({ unit: "binary" })), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});

describe("a search finds a person however the name is typed", () => {
  const key = searchKey("សុខ ស្រីល័ក្ខ Sok Sreyleak RD-4T9XM-C");

  it.each(["Sok Sreyleak", "sreyleak sok", "ស្រីល័ក្ខ សុខ", "សុខ  leak", "rd-4t9xm", ""])(
    "finds %j",
    (query) => {
      expect(matchesKey(key, query)).toBe(true);
    },
  );
  it("finds a full Khmer name pasted without a space", () => {
    expect(matchesKey(key, "សុខស្រីល័ក្ខ")).toBe(true);
  });
  it("wants every word of the query", () => {
    expect(matchesKey(key, "Sok Bopha")).toBe(false);
  });
  it("matches a text by every one of its own words, in reverse", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(khmerText, latinText)), (words) => {
        const own = searchKey(words.join(" "));
        expect(matchesTerms(own, [...queryTerms(words.join(" "))].reverse())).toBe(true);
      }),
    );
  });
});
