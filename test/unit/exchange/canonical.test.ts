import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import { exchangeJson, toExchangeKeys } from "../../../shared/exchange/exchange-keys";
import { lineOf } from "../../../shared/exchange/file-lines";
import {
  readItem,
  recordTextOf,
  recordTextSha256,
  contentSha256,
} from "../../../shared/exchange/item";
import { canonicalJson, type JsonObject, type JsonValue } from "../../../shared/exchange/json";
import { EXCHANGE_LIMITS } from "../../../shared/exchange/limits";
import { seededRandom } from "../../support/seeded-random";
import { item } from "./builders";

const TEXTS = [
  "",
  "a",
  "\\ud800",
  "\\\\ude",
  "\u2028",
  "សុខ",
  "😀",
  '"\\\n\t\u0001',
  "\u007f",
  "é",
  "e\u0301",
  "\r\n",
];
const NUMBERS = [0, -0, 1, -1.5, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 2 ** 53, 0.1];
const KEYS = ["a", "b", "aa", "a b", "a\nb", "é", "😀", "\ufb33", "__proto__", "10", "9", ""];

/** Any value that JSON can hold, and members that it leaves out. */
function anything(random: () => number, depth: number): JsonValue | undefined {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const kind = Math.floor(random() * (depth === 0 ? 5 : 8));
  if (kind === 0) return pick(TEXTS);
  if (kind === 1) return pick(NUMBERS);
  if (kind === 2) return random() < 0.5;
  if (kind === 3) return null;
  if (kind === 4) return undefined;
  const size = Math.floor(random() * 5);
  const inside = () => anything(random, depth - 1);
  if (kind === 5) return Array.from({ length: size }, () => inside() ?? null);
  const members = Array.from({ length: size }, () => [pick(KEYS), inside()] as const);
  return Object.fromEntries(members) as JsonObject;
}

describe("canonical JSON", () => {
  it("is what the reference implementation spells, for 20,000 values", () => {
    const random = seededRandom(8785);
    for (let count = 0; count < 20_000; count += 1) {
      const value = anything(random, 4) ?? null;
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }
  });

  it("takes no number that JSON cannot hold, and no half of a character", () => {
    const bad: JsonValue[] = [
      NaN,
      Infinity,
      "\ud800",
      { a: "\udc00" },
      { "\ud800": 1 },
      [-Infinity],
    ];
    for (const value of bad) expect(() => canonicalJson(value)).toThrow();
  });

  it("does not take keys with a line end for two keys", () => {
    expect(canonicalJson({ "a\nb": 1 })).toBe('{"a\\nb":1}');
    expect(canonicalJson({ a: 1, b: 2 })).toBe('{"a":1,"b":2}');
    expect(canonicalJson({ "a\nb": 3 })).toBe('{"a\\nb":3}');
  });
});

describe("a record as files spell it", () => {
  const record = {
    caseNo: "RD-1",
    zeta: [{ personId: "1", aB2: null }, [], "x"],
    dueOn: undefined,
    nested: { isOwn: false, count: 12, note: "សួស្តី" },
  } as unknown as JsonObject;

  it("is the same with and without the object between", () => {
    expect(exchangeJson(record)).toBe(canonicalize(toExchangeKeys(record)));
  });

  it("refuses the keys that a file may not have", () => {
    for (const key of ["a_b", "Ab", "then", "toJson", "constructor", "a b", "__proto__x"]) {
      expect(() => exchangeJson({ [key]: 1 }), key).toThrow();
    }
  });

  it("has the same hash as its text within a line, whatever it holds", async () => {
    const tricky = { recordKind: '"record":{}', record: { record: { recordKind: "x" } } };
    for (const [at, one] of [record, {}, tricky, { rowVersion: 1 }].entries()) {
      const sent = item(at + 1, { record: one as unknown as JsonObject, rowVersion: 12 });
      const line = new TextDecoder().decode(lineOf(sent).bytes).trimEnd();
      const read = readItem(line, EXCHANGE_LIMITS);
      if (read === null) throw new Error("an honest line is read");
      expect(recordTextOf(line, read)).toBe(exchangeJson(read.record));
      const hash = await recordTextSha256(recordTextOf(line, read));
      expect(hash).toBe(await contentSha256(read.record));
    }
  });
});
