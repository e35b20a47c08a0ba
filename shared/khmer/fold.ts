import { canonicalClusters } from "./cluster";
import { toAsciiDigits } from "./digits";

/** Joiners, zero-width spaces, byte-order marks and the two invisible Khmer vowels. */
export const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff|\u17b4|\u17b5/g;
const COMBINING_LATIN = /[\u0300-\u036f]/g;

/**
 * The key under which a text is searched, never shown and never stored in place of the text
 * (dictionary §12). Two spellings that a worker takes for the same word have the same key, in Khmer
 * and in Latin letters. Applying it twice changes nothing.
 */
export function searchKey(text: string): string {
  return foldLatin(foldKhmer(stripMarks(text)))
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Whether every word of the query is in the key, in any order, so that family and given name may be
 * typed either way round. An empty query matches everything.
 *
 * @param key made by `searchKey`
 */
export function matchesKey(key: string, query: string): boolean {
  return matchesTerms(key, queryTerms(query));
}

/** The folded words of a query; fold once, then ask `matchesTerms` for each of the records. */
export function queryTerms(query: string): readonly string[] {
  return searchKey(query)
    .split(" ")
    .filter((term) => term !== "");
}

/** As `matchesKey`, for terms that `queryTerms` made. */
export function matchesTerms(key: string, terms: readonly string[]): boolean {
  return terms.every((term) => key.includes(term) || isAcrossSpaces(key, term));
}

/** Khmer is written without spaces, so a pasted full name must find a name kept in two fields. */
function isAcrossSpaces(key: string, term: string): boolean {
  return /[\u1780-\u17dd]/.test(term) && key.replaceAll(" ", "").includes(term);
}

function stripMarks(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(COMBINING_LATIN, "")
    .replaceAll("đ", "d")
    .normalize("NFC");
}

/** Also used by the sort key, because what looks the same must stand in the same place. */
export function foldKhmer(text: string): string {
  const mapped = text
    .replaceAll("\u17a3", "\u17a2")
    .replaceAll("\u17a4", "\u17a2\u17b6")
    // ឲ្យ and ឱ្យ are two spellings of one word.
    .replaceAll("\u17b2", "\u17b1")
    // Subscript da and ta look the same; public gazetteers disagree on how to write Kandal.
    .replaceAll("\u17d2\u178a", "\u17d2\u178f");
  return toAsciiDigits(canonicalClusters(mapped));
}

/** Spellings of one sound. Repeats, since one replacement can bring together letters of the next. */
function foldLatin(text: string): string {
  let folded = text;
  for (;;) {
    const next = folded
      .replaceAll("ph", "p")
      .replace(/ey|ei|ay/g, "e")
      .replaceAll("oeu", "eu")
      .replaceAll("ou", "u")
      .replace(/([a-z])\1+/g, "$1");
    if (next === folded) return folded;
    folded = next;
  }
}
