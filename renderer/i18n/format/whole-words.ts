const WORD_JOINER = "\u2060";

// Chromium's dictionary cuts these words in two at the end of a line; the joiner forbids it.
const CUT_WORDS: readonly (readonly [string, string])[] = [
  ["អា", "ទិត្យ"],
  ["អាណា", "ព្យាបាល"],
  ["សុខ", "ភាព"],
];

/** Keeps Khmer words whole at line ends. The joiner is invisible and searching ignores it. */
export function keepWordsWhole(text: string): string {
  let whole = text;
  for (const [start, end] of CUT_WORDS) {
    whole = whole.replaceAll(start + end, start + WORD_JOINER + end);
  }
  return whole;
}
