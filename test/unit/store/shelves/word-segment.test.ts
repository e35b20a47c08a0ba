import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeSegment, WordSegment } from "../../../../renderer/store/shelves/word-segment";

const word = fc.stringMatching(/^[abកខ]{1,4}$/);
const records = fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 20 });

describe("a segment of words", () => {
  it("finds by the beginnings of words what looking at each record finds", () => {
    fc.assert(
      fc.property(records, fc.array(word, { minLength: 1, maxLength: 3 }), (all, wanted) => {
        const segment = new WordSegment(encodeSegment(all), all.length);
        const expected = [...all.keys()].filter((ordinal) =>
          wanted.every((beginning) => all[ordinal]!.some((one) => one.startsWith(beginning))),
        );
        expect(segment.recordsWithAll(wanted)).toEqual(expected);
      }),
    );
  });

  it("is refused when it is cut, or names records that the block has not", () => {
    const bytes = encodeSegment([["a", "b", "a"], ["b"]]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => new WordSegment(bytes.slice(0, length), 2)).toThrow("store_damaged");
    }
    expect(() => new WordSegment(bytes, 1)).toThrow("store_damaged");
  });
});
