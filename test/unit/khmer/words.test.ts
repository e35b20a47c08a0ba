import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchKey } from "../../../shared/khmer/fold";
import { indexWords, wantedWords } from "../../../shared/khmer/words";

const letters = fc.constantFrom(
  ...["a", "e", "b", "p", "h", "o", " ", "đ", "é", "À", "1", "2", "-", ",", "'", "\n", "e\u0301"],
  ...["ក", "ខ", "ប", "ផ", "ស", "ឲ", "ឱ", "\u17d2រ", "\u17d2ដ", "\u17d2ត", "\u17b6", "\u17b7"],
  ...["\u17bb", "\u17c1", "\u17c9", "\u17ca", "\u200b", "\u17d4", "\u17d7", "\u17e1"],
);
const text = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(""));

/** The words of the folded whole, Khmer as it stands. */
function foldedRuns(whole: string): string[] {
  const runs = searchKey(whole).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return runs.flatMap((run) => run.match(/[\u1780-\u17dd]+|[^\u1780-\u17dd]+/g) ?? []);
}

describe("the words of a text", () => {
  it("are the same, folded one by one or as a whole", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const isKhmer = (word: string): boolean => /[\u1780-\u17dd]/.test(word);
        const words = indexWords(whole);
        const runs = foldedRuns(whole);
        expect(words.filter((word) => !isKhmer(word))).toEqual(runs.filter((run) => !isKhmer(run)));
        for (const word of words.filter(isKhmer)) {
          expect(
            runs.some((run) => run.includes(word)),
            word,
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("contain the beginning of all that the same text wants", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = indexWords(whole);
        for (const wanted of wantedWords(whole)) {
          expect(words.some((word) => word.startsWith(wanted))).toBe(true);
        }
      }),
    );
  });

  it("do not depend on what was folded before", () => {
    const before = new Map<string, string>();
    fc.assert(
      fc.property(text, (whole) => {
        expect(indexWords(whole, before)).toEqual(indexWords(whole));
      }),
    );
  });

  it("of Khmer go syllable by syllable, and the last one alone", () => {
    expect(indexWords("រោងចក្រ")).toEqual(["រោង", "ងច", "ចក្រ", "ក្រ"]);
    expect(wantedWords("ចក្រ")).toEqual(["ចក្រ"]);
    expect(wantedWords("ក្រ")).toEqual(["ក្រ"]);
  });
});
