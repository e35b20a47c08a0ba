import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchKey } from "../../../../shared/khmer/fold";
import {
  counterOf,
  redactorOf,
  type Pieces,
} from "../../../../shared/papers/court-bundle/redaction";

const numbers: string[] = [];
const redact = (text: string, ...words: string[]): Pieces => redactorOf({ words, numbers })(text);
const left = (text: string, ...words: string[]): string => redact(text, ...words).join("|");

test("a name goes, and what stood beside it stays", () => {
  expect(redact("Then Bopha ran.", "Bopha")).toEqual(["Then ", null, " ran."]);
});

test("the gap is the same for a short and for a long name: not even the length is told", () => {
  expect(redact("Ay", "Ay")).toEqual([null]);
  expect(redact("Chanthavong", "Chanthavong")).toEqual([null]);
});

test("two names beside each other leave one gap: how many words it were is not told", () => {
  const once = [["with "], null, "."].flat();
  expect(redact("with Chan Bopha.", "Chan", "Bopha")).toEqual(once);
  expect(redact("with Bopha-Chan.", "Chan", "Bopha")).toEqual(once);
  expect(redact("with Bopha.", "Chan", "Bopha")).toEqual(once);
});

describe("however it is spelt, a name goes", () => {
  test.each([
    ["BOPHA", "Bopha"],
    ["Bopa", "Bopha"],
    ["Bópha", "Bopha"],
    ["Bo\u0301pha", "Bopha"],
    ["Bopha's", "Bopha"],
    ["Bo pha", "Bopha"],
    ["B.o.p.h.a", "Bopha"],
    ["Bo\u00adpha", "Bopha"],
    ["Bo\u200bpha", "Bopha"],
    ["Ｂｏｐｈａ", "Bopha"],
    ["Sreimom", "Sreymom"],
    ["Ouk", "Uk"],
  ])("%s is %s", (spelt, name) => {
    const pieces = redact(`she saw ${spelt} there`, name);
    expect(pieces.slice(0, 2)).toEqual(["she saw ", null]);
    expect(pieces.slice(2).join("")).toMatch(/^('s)? there$/);
    expect(searchKey(left(`x ${spelt} y`, name))).not.toContain(searchKey(name));
  });

  test.each([
    ["ខ្ញុំឃើញបុប្ផានៅផ្ទះ", "បុប្ផា"],
    ["ខ្ញុំឃើញបុ\u200bប្ផានៅផ្ទះ", "បុប្ផា"],
    ["ខ្ញុំឃើញ ចាន់ បុប្ផា នៅផ្ទះ", "ចាន់បុប្ផា"],
    ["ខ្ញុំឃើញចាន់បុប្ផានៅផ្ទះ", "ចាន់ បុប្ផា"],
    // Subscript da and ta look the same.
    ["នៅកណ្តាលផ្ទះ", "កណ្ដាល"],
  ])("%s without %s", (text, name) => {
    const pieces = redact(text, name);
    expect(pieces).toContain(null);
    expect(searchKey(pieces.join(""))).not.toContain(searchKey(name).replaceAll(" ", ""));
    expect(pieces.at(-1)).toContain("ផ្ទះ");
  });

  test("two names written as one, in either order", () => {
    expect(left("with ChanBopha and bophachan", "Chan", "Bopha")).toBe("with || and |");
  });
});

test("another word that only begins like the name stays", () => {
  expect(redact("They changed the merchant.", "Chan")).toEqual(["They changed the merchant."]);
  expect(redact("Sokha slept.", "Sok")).toEqual(["Sokha slept."]);
});

test("letters far apart are no name", () => {
  expect(redact("so. And then, much later, kha", "Sokha")).toEqual([
    "so. And then, much later, kha",
  ]);
});

test.each([
  ["012 999 888"],
  ["+855 12 999 888"],
  ["00855-12-999-888"],
  ["012.999.888"],
  ["០១២ ៩៩៩ ៨៨៨"],
  ["12999888"],
])("a number goes however it is written: %s", (written) => {
  const hide = redactorOf({ words: [], numbers: ["+85512999888"] });
  expect(hide(`call ${written}, she said`)).toEqual(["call ", null, ", she said"]);
});

test("a day is no telephone number", () => {
  const hide = redactorOf({ words: [], numbers: ["+85512999888"] });
  expect(hide("on 2026-11-22")).toEqual(["on 2026-11-22"]);
});

test("a word is counted in every spelling", () => {
  expect(counterOf(["Bopha and BOPA", "no one"])("Bopha")).toBe(2);
  expect(counterOf(["no one"])("Bopha")).toBe(0);
});

const NAMES = ["Bopha", "Sreymom", "Chanthou", "Ratanak", "បុប្ផា", "ស្រីមុំ", "ចាន់ធូ", "កណ្ដាល"];
const WORDS = [
  "then",
  "they",
  "locked",
  "the",
  "door",
  "gate",
  "ហើយ",
  "គេ",
  "ចាក់សោ",
  "ទ្វារ",
  "12",
  "។",
  ",",
];
const GAPS = [" ", "", "\n", ", ", "\u200b", " - "];

/** A name as somebody might write it. */
const spelt = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(0, 1, 2, 3, 4))
  .map(([name, way]) => {
    const ways = [
      name,
      name.toUpperCase(),
      name.replace("ph", "p").replace("ey", "ei"),
      name.replaceAll("\u178a", "\u178f"),
      name.replace(/(.)(?=[aou\u1794-\u179f])/, "$1\u200b"),
    ];
    return ways[way] ?? name;
  });
const narrative = fc.array(
  fc.tuple(fc.oneof(spelt, fc.constantFrom(...WORDS)), fc.constantFrom(...GAPS)),
  { maxLength: 60 },
);

test("of random accounts with random names no hidden name is left, in any fold", () => {
  fc.assert(
    fc.property(narrative, fc.subarray(NAMES, { minLength: 1 }), (words, hidden) => {
      const text = words.map(([word, gap]) => word + gap).join("");
      const pieces = redact(text, ...hidden);
      for (const piece of pieces) {
        if (piece === null) continue;
        const tokens = searchKey(piece).split(/[\s,\-។]+/);
        for (const name of hidden) {
          const key = searchKey(name);
          if (/[\u1780-\u17dd]/.test(key)) expect(searchKey(piece)).not.toContain(key);
          else expect(tokens).not.toContain(key);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("taking words out takes nothing else out, and adds nothing", () => {
  fc.assert(
    fc.property(narrative, fc.subarray(NAMES), (words, hidden) => {
      const text = words.map(([word, gap]) => word + gap).join("");
      let from = 0;
      for (const piece of redact(text, ...hidden)) {
        if (piece === null) continue;
        const at = text.indexOf(piece, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + piece.length;
      }
      if (hidden.length === 0) expect(redact(text)).toEqual(text === "" ? [] : [text]);
    }),
    { numRuns: 200 },
  );
});
