import { foldKhmer } from "./fold";

// Chromium's ICU has no Khmer collation (dictionary §12), so lists are sorted by a key of our own:
// consonants in alphabet order, then independent vowels, dependent vowels, subscripts. This puts a
// bare consonant before its vowels, and those before its clusters, as Khmer word lists do. Register
// signs and the like decide only between words that are otherwise equal.

const ALPHABET =
  "\u1780\u1781\u1782\u1783\u1784\u1785\u1786\u1787\u1788\u1789\u178a\u178b\u178c\u178d\u178e" +
  "\u178f\u1790\u1791\u1792\u1793\u1794\u1795\u1796\u1797\u1798\u1799\u179a" +
  // The vowels ry and ly belong to the letters ro and lo.
  "\u17ab\u17ac\u179b\u17ad\u17ae\u179c\u179d\u179e\u179f\u17a0\u17a1\u17a2" +
  "\u17a5\u17a6\u17a7\u17a8\u17a9\u17aa\u17af\u17b0\u17b1\u17b3" +
  "\u17b6\u17b7\u17b8\u17b9\u17ba\u17bb\u17bc\u17bd\u17be\u17bf\u17c0\u17c1\u17c2\u17c3\u17c4\u17c5" +
  "\u17c6\u17c7\u17c8\u17d2";
const WEIGHT = new Map(Array.from(ALPHABET, (letter, index) => [letter, 0x100 + index]));

const FIRST_LATIN = 0x400;
const LAST_LATIN = 0x24f;

/**
 * A text that sorts by plain `<`: spaces and digits, then Khmer, then Latin without case or accents,
 * then other scripts. For long lists make the keys once and compare them.
 */
export function sortKey(text: string): string {
  const folded = foldKhmer(text.normalize("NFC").replace(/[\u200b-\u200d\u2060\ufeff]/g, ""));
  const plain = folded
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  let primary = "";
  for (const letter of plain) primary += weighted(letter);
  return `${primary}\u0000${folded}`;
}

/** Order of two texts for people: Khmer before Latin. Usable as `list.sort(khmerCompare)`. */
export function khmerCompare(a: string, b: string): number {
  const keyA = sortKey(a);
  const keyB = sortKey(b);
  if (keyA === keyB) return 0;
  return keyA < keyB ? -1 : 1;
}

function weighted(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x1780 && code <= 0x17dd) {
    const weight = WEIGHT.get(letter);
    return weight === undefined ? "" : String.fromCharCode(weight);
  }
  const isLatin = /[a-z]/.test(letter) || (code >= 0x80 && code <= LAST_LATIN);
  return isLatin ? String.fromCharCode(FIRST_LATIN + code) : letter;
}
