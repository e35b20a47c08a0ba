// One syllable of Khmer can be typed in several orders that look the same on screen. This file gives
// every such syllable one spelling, so that search and sorting do not depend on the keyboard used.

const COENG = "\u17d2";
const COENG_RO = "\u17d2\u179a";
const ROBAT = "\u17cc";
const MUUSIKATOAN = "\u17c9";
const TRIISAP = "\u17ca";
const VOWEL_AA = "\u17b6";
const VOWEL_II = "\u17b8";
const VOWEL_U = "\u17bb";
const VOWEL_OE = "\u17be";
const VOWEL_E = "\u17c1";
const VOWEL_OO = "\u17c4";

/** A base letter and all that hangs on it: subscripts, vowels, signs, in the order of typing. */
const CLUSTER = /([\u1780-\u17b3])((?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])+)/g;
const TAIL_PART = /\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd]/g;

/**
 * Gives every syllable its canonical order: base, robat, subscripts (ro last), register sign, vowel,
 * other signs. Also joins what looks alike: e + aa is oo, e + ii is oe, and the u written for a
 * register sign under a vowel that stands above. Text outside Khmer is returned unchanged.
 */
export function canonicalClusters(text: string): string {
  return text.replace(CLUSTER, (_cluster, base: string, tail: string) => base + orderedTail(tail));
}

function orderedTail(tail: string): string {
  const subscripts: string[] = [];
  let robat = "";
  const shifters = new Set<string>();
  const vowels = new Set<string>();
  const signs = new Set<string>();
  for (const part of tail.match(TAIL_PART) ?? []) {
    if (part.startsWith(COENG)) subscripts.push(part);
    else if (part === ROBAT) robat = part;
    else if (part === MUUSIKATOAN || part === TRIISAP) shifters.add(part);
    else if (part <= "\u17c5") vowels.add(part);
    else signs.add(part);
  }
  joinSplitVowels(vowels);
  foldRegisterSign(vowels, shifters);
  const roLast = [
    ...subscripts.filter((part) => part !== COENG_RO),
    ...subscripts.filter((part) => part === COENG_RO),
  ];
  return [robat, ...roLast, ...sorted(shifters), ...sorted(vowels), ...sorted(signs)].join("");
}

function joinSplitVowels(vowels: Set<string>): void {
  for (const [second, joined] of [
    [VOWEL_AA, VOWEL_OO],
    [VOWEL_II, VOWEL_OE],
  ] as const) {
    if (!vowels.has(VOWEL_E) || !vowels.has(second)) continue;
    vowels.delete(VOWEL_E);
    vowels.delete(second);
    vowels.add(joined);
  }
}

/** Under a vowel above, both register signs are drawn like the vowel u, so people type any of the three. */
function foldRegisterSign(vowels: Set<string>, shifters: Set<string>): void {
  const standsAbove = [...vowels].some((vowel) => /[\u17b7-\u17ba\u17be]/.test(vowel));
  if (!standsAbove || (shifters.size === 0 && !vowels.has(VOWEL_U))) return;
  vowels.delete(VOWEL_U);
  shifters.clear();
  shifters.add(TRIISAP);
}

function sorted(parts: ReadonlySet<string>): string[] {
  return [...parts].sort();
}
