import { INVISIBLE, searchKey } from "./fold";

/** Letters and digits of any script; marks belong to the letter before them. */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const KHMER = /[\u1780-\u17dd]/;
const KHMER_OR_OTHER = /[\u1780-\u17dd]+|[^\u1780-\u17dd]+/g;
/** A base letter with all that hangs on it; what hangs on nothing stands alone. */
const SYLLABLE =
  /[\u1780-\u17b3]?(?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])+|[\u1780-\u17dd]/g;

/** Words and syllables that were folded before: hand in the same map with each of many texts. */
export type FoldedBefore = Map<string, string>;

/**
 * The words under which a text is found, folded like names; a word may come twice. Other scripts than
 * Khmer give their words. Khmer is written without spaces, so it gives each syllable together with the
 * next one, and the last of a run alone. A dictionary (`Intl.Segmenter`) would give words instead, but cuts
 * an unknown name by what stands beside it and changes with the browser, and an index outlives both.
 */
export function indexWords(text: string, foldedBefore: FoldedBefore = new Map()): string[] {
  return wordsOf(text, foldedBefore, true);
}

/**
 * What must begin an index word for the text to be a hit, all of them: empty when the text says nothing.
 * The end of the last word may still be missing, as while somebody is typing.
 */
export function wantedWords(text: string): string[] {
  return [...new Set(wordsOf(text, new Map(), false))];
}

function wordsOf(text: string, foldedBefore: FoldedBefore, withLast: boolean): string[] {
  const words: string[] = [];
  for (const run of text.replace(INVISIBLE, "").match(RUN) ?? []) {
    if (!KHMER.test(run)) add(words, fold(run, foldedBefore));
    else addMixed(words, run, foldedBefore, withLast);
  }
  return words;
}

/** Folding never reaches over the border of a word or of a Khmer syllable, so each is folded once. */
function addMixed(
  words: string[],
  run: string,
  foldedBefore: FoldedBefore,
  withLast: boolean,
): void {
  for (const piece of run.match(KHMER_OR_OTHER) ?? []) {
    if (!KHMER.test(piece)) {
      add(words, fold(piece, foldedBefore));
      continue;
    }
    const syllables = (piece.match(SYLLABLE) ?? []).map((one) => fold(one, foldedBefore));
    addPairs(words, syllables, withLast);
  }
}

/** Syllables two by two; the last one alone too when `withLast`, or when there is no other. */
function addPairs(words: string[], syllables: readonly string[], withLast: boolean): void {
  for (let at = 1; at < syllables.length; at += 1) {
    add(words, (syllables[at - 1] ?? "") + (syllables[at] ?? ""));
  }
  if (withLast || syllables.length === 1) add(words, syllables.at(-1) ?? "");
}

function add(words: string[], word: string): void {
  if (word !== "") words.push(word);
}

function fold(word: string, foldedBefore: FoldedBefore): string {
  const before = foldedBefore.get(word);
  if (before !== undefined) return before;
  const folded = searchKey(word);
  foldedBefore.set(word, folded);
  return folded;
}
