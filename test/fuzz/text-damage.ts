import type { Random } from "../support/seeded-random";

const below = (random: Random, limit: number): number => Math.floor(random() * Math.max(1, limit));

type Damage = (lines: string[], random: Random) => string[];

/** What the lines of a body may look like when their maker does not keep to the format. */
const DAMAGES: readonly Damage[] = [
  function twice(lines, random) {
    const at = below(random, lines.length);
    return [...lines.slice(0, at + 1), ...lines.slice(at)];
  },
  function backwards(lines) {
    return [...lines].reverse();
  },
  function leftOut(lines, random) {
    return lines.filter((_, at) => at !== below(random, lines.length));
  },
  function blankLine(lines, random) {
    const at = below(random, lines.length);
    return [...lines.slice(0, at), "", ...lines.slice(at)];
  },
  function spaces(lines) {
    return lines.map((line) => line.replaceAll(",", ", "));
  },
  function doubleKey(lines) {
    return lines.map((line) => line.replace("{", '{"late":true,'));
  },
  function protoKey(lines) {
    return lines.map((line) => line.replace('"record":{', '"record":{"__proto__":{"polluted":1},'));
  },
  function byteOrderMark(lines) {
    return lines.map((line) => `\ufeff${line}`);
  },
  function hugeNumber(lines) {
    return lines.map((line) => line.replace(/"row_version":\d+/, '"row_version":1e999'));
  },
  function deep(lines) {
    const depth = 5_000;
    return [...lines, "[".repeat(depth) + "]".repeat(depth)];
  },
  function noJson(lines, random) {
    return [...lines, "null", '"text"', "[]", "{", "}"].slice(below(random, 3));
  },
];

/** The text of a body (one line per item, each ended) with one damage. */
export function strangeText(text: string, random: Random): string {
  const lines = text.split("\n").slice(0, -1);
  const damage = DAMAGES[below(random, DAMAGES.length)];
  const changed = damage?.(lines, random) ?? lines;
  return changed.map((line) => `${line}\n`).join("");
}
