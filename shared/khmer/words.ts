import { searchKey } from "./fold";

/** Letters and digits of any script; marks belong to the letter before them. */
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const KHMER_OR_OTHER = /[\u1780-\u17dd]+|[^\u1780-\u17dd]+/g;
/** A base letter with all that hangs on it. */
const SYLLABLE =
  /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])*|[^\u1780-\u17b3]+/g;

/**
 * The words under which a text is found, folded like names, each once. Other scripts than Khmer give their
 * words. Khmer is written without spaces, so it gives each syllable together with the next one, and the
 * last of a run alone. A dictionary (`Intl.Segmenter`) would give words instead, but cuts an unknown name
 * by what stands beside it and changes with the browser, and an index outlives both.
 */
export function indexWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const piece of piecesOf(text)) {
    if (!isKhmer(piece)) words.add(piece);
    else for (const word of syllablePairs(piece, true)) words.add(word);
  }
  return words;
}

/**
 * What must begin an index word for the text to be a hit, all of them: empty when the text says nothing.
 * The end of the last word may still be missing, as while somebody is typing.
 */
export function wantedWords(text: string): string[] {
  const wanted = piecesOf(text).flatMap((piece) =>
    isKhmer(piece) ? syllablePairs(piece, false) : [piece],
  );
  return [...new Set(wanted)];
}

function piecesOf(text: string): string[] {
  const runs = searchKey(text).match(RUN) ?? [];
  return runs.flatMap((run) => run.match(KHMER_OR_OTHER) ?? []);
}

function isKhmer(piece: string): boolean {
  return /^[\u1780-\u17dd]/.test(piece);
}

/** Syllables two by two; the last one alone too when `withLast`, or when there is no other. */
function syllablePairs(run: string, withLast: boolean): string[] {
  const syllables = run.match(SYLLABLE) ?? [];
  const pairs = syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ""}${syllable}`);
  const last = syllables.at(-1);
  return last !== undefined && (withLast || pairs.length === 0) ? [...pairs, last] : pairs;
}
