import { INVISIBLE, searchKey } from "../../khmer/fold";

/**
 * A Khmer syllable (a base letter with all that hangs on it), or a run of letters and digits of another
 * script. Khmer is written without spaces, so a name in it is a row of syllables, not a word.
 */
const UNIT =
  /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])*|(?:(?![\u1780-\u17dd])[\p{L}\p{N}\p{M}])+/gu;
/** Where a line may break: it is not seen either, and would cut a name in two. */
const SOFT_HYPHEN = "\u00ad";

/** A syllable or word, and where it stands in the text: `end` is behind its last sign. */
export interface Unit {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** The syllables and words of a text; signs that nobody sees do not part them. */
export function unitsOf(text: string): Unit[] {
  const places: number[] = [];
  let seen = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isUnseen(sign)) continue;
    places.push(at);
    seen += sign;
  }
  return [...seen.matchAll(UNIT)].map(({ 0: raw, index }) => ({
    raw,
    start: places[index] ?? 0,
    end: (places[index + raw.length - 1] ?? 0) + 1,
  }));
}

/** How units sound when they are written together: two spellings of one name have the same fold. */
export function foldOf(raw: string): string {
  return searchKey(raw.normalize("NFKC")).replaceAll(" ", "");
}

function isUnseen(sign: string): boolean {
  return sign === SOFT_HYPHEN || sign.search(INVISIBLE) === 0;
}
