import { toAsciiDigits } from "../../khmer/digits";
import { foldOf, unitsOf, type Unit } from "./word-units";

/** What has to be found, however it is spelt, joined, spaced or broken. */
export interface HiddenWords {
  /** Names and parts of names, places, words: in any script. */
  readonly words: readonly string[];
  /** Numbers of telephones and papers, with or without separators. */
  readonly numbers: readonly string[];
}

/** A stretch of a text; `end` is behind its last sign. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words with a space or a stroke between their letters are one word still; a sentence between is not. */
const MAX_GAP = 3;
const MAX_UNITS = 24;
/** Beyond so many names, two of them written as one word are no longer looked for. */
const MAX_JOINED = 60;
const MIN_JOINED_LETTERS = 3;
const MIN_NUMBER_DIGITS = 6;
const NUMBER = /[+\d០-៩][\d០-៩ .()/\u00a0-]*[\d០-៩]/g;

/** Syllables and words that were folded before: hand in the same map with each of many finders. */
export type FoldedBefore = Map<string, string>;

/** A finder for the same words in many texts. */
export function finderOf(
  { words, numbers }: HiddenWords,
  foldedBefore: FoldedBefore = new Map(),
): (text: string) => Span[] {
  const wanted = wantedFolds(words);
  const longest = Math.max(0, ...[...wanted].map((fold) => fold.length));
  const beginnings = new Set([...wanted].map((fold) => fold.charAt(0)));
  const digits = numbers.map(nationalDigits).filter((one) => one.length >= MIN_NUMBER_DIGITS);
  return (text) => {
    const units = wanted.size === 0 ? [] : unitsOf(text);
    const found: Span[] = [];
    for (let at = 0; at < units.length;) {
      const count = beginnings.has(folded(units[at]?.raw ?? "", foldedBefore).charAt(0))
        ? longestMatch(units, at, wanted, longest)
        : 0;
      const [first, last] = [units[at], units[at + count - 1]];
      if (count > 0 && first && last) found.push({ start: first.start, end: last.end });
      at += Math.max(1, count);
    }
    return joined([...found, ...numbersIn(text, digits)], text);
  };
}

function folded(raw: string, before: FoldedBefore): string {
  const known = before.get(raw);
  if (known !== undefined) return known;
  const fold = foldOf(raw);
  before.set(raw, fold);
  return fold;
}

/** How many units from `at` on are one of the words; the most that are, 0 for none. */
function longestMatch(
  units: readonly Unit[],
  at: number,
  wanted: ReadonlySet<string>,
  longest: number,
): number {
  let raw = "";
  let count = 0;
  for (let next = at; next < units.length && next < at + MAX_UNITS; next += 1) {
    const [before, unit] = [units[next - 1], units[next]];
    if (unit === undefined) break;
    if (next > at && before !== undefined && unit.start - before.end > MAX_GAP) break;
    raw += unit.raw;
    const fold = foldOf(raw);
    if (wanted.has(fold) && (next === at || fold.length >= MIN_JOINED_LETTERS)) {
      count = next - at + 1;
    }
    // A fold may get one letter shorter by the next one (p and h), never much.
    if (fold.length > longest + 2) break;
  }
  return count;
}

/** The folds of all words, and of each two of them in either order: "ChanBopha" is both. */
function wantedFolds(words: readonly string[]): Set<string> {
  const raws = [
    ...new Set(
      words.map((word) =>
        unitsOf(word)
          .map(({ raw }) => raw)
          .join(""),
      ),
    ),
  ];
  const folds = new Set(raws.map(foldOf));
  const latin = raws.filter((raw) => /^\p{Script=Latin}+$/u.test(raw));
  if (latin.length <= MAX_JOINED) {
    for (const one of latin) for (const other of latin) folds.add(foldOf(one + other));
  }
  folds.delete("");
  return folds;
}

function numbersIn(text: string, wanted: readonly string[]): Span[] {
  if (wanted.length === 0) return [];
  return [...text.matchAll(NUMBER)].flatMap(({ 0: raw, index }) =>
    wanted.some((digits) => digitsOf(raw).includes(digits))
      ? [{ start: index, end: index + raw.length }]
      : [],
  );
}

/** As it is dialled within the country: the same number however it begins. */
function nationalDigits(number: string): string {
  return digitsOf(number)
    .replace(/^(?:00)?855/, "")
    .replace(/^0+/, "");
}

function digitsOf(text: string): string {
  return toAsciiDigits(text).replace(/\D/g, "");
}

/** In order, those that touch or have only spaces between them made one: how many words it were is not told. */
function joined(spans: readonly Span[], text: string): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && isNear(text, last.end, span.start)) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

function isNear(text: string, end: number, start: number): boolean {
  return start <= end || /^[\s\u200b\u00a0-]*$/.test(text.slice(end, start));
}
