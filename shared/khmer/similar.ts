const KHMER = /[\u1780-\u17dd]/;
/** Signs that say how a letter sounds; people leave them out, or put another. */
const KHMER_SIGNS = /[\u17c6-\u17d1\u17dd]/g;

/** Spelled apart but heard alike. */
const HEARD_ALIKE = 0.9;
/** A word with a slip in it is never as good as one that sounds the same. */
const MOST_WITH_A_SLIP = 0.88;
/** The last letter tells names apart (Chantha, Chanthy) more often than it is a slip. */
const LAST_LETTER_COSTS = 1.5;

/** Words that differ more in length are two words; counting their slips would only take time. */
const MOST_LENGTH_APART = 0.35;

/**
 * How alike two names are, 0 to 1: 1 for one search key, 0.9 for one sound, less for each slip of the
 * pen. Both are keys made by `searchKey`. A Khmer and a Latin name are never alike: nothing is
 * transliterated here (dictionary §1).
 */
export function nameSimilarity(keyA: string, keyB: string): number {
  if (keyA === "" || keyB === "") return 0;
  const [a, b] = [heardName(keyA), heardName(keyB)];
  if (a.isKhmer !== b.isKhmer) return 0;
  if (a.text === b.text) return 1;
  if (a.sound !== "" && a.sound === b.sound) return HEARD_ALIKE;
  const closest = Math.max(closeness(a.text, b.text), closeness(a.sound, b.sound));
  return Math.min(MOST_WITH_A_SLIP, closest);
}

interface HeardName {
  /** Without spaces. */
  readonly text: string;
  readonly sound: string;
  readonly isKhmer: boolean;
}

/** Ten thousand people have a few thousand names, and each is compared with every name that is typed. */
const heardBefore = new Map<string, HeardName>();
const MOST_KEPT = 50_000;

function heardName(key: string): HeardName {
  const known = heardBefore.get(key);
  if (known !== undefined) return known;
  if (heardBefore.size >= MOST_KEPT) heardBefore.clear();
  const text = key.replaceAll(" ", "");
  const heard = { text, sound: soundKey(text), isKhmer: KHMER.test(text) };
  heardBefore.set(key, heard);
  return heard;
}

/**
 * What two spellings of one sound share: for Khmer the letters without signs, for Latin the consonants
 * of Khmer romanisations (kh k, th t d, b p, w v, ng n) and one vowel for each run of vowels.
 *
 * @param key made by `searchKey`, without spaces
 */
export function soundKey(key: string): string {
  if (KHMER.test(key)) return key.replace(KHMER_SIGNS, "");
  return key
    .replace(/ng|gn|nh/g, "n")
    .replace(/[kg]h?/g, "k")
    .replace(/[td]h?/g, "t")
    .replace(/b/g, "p")
    .replace(/sh/g, "s")
    .replace(/w/g, "v")
    .replace(/[aeiouy]+r(?![aeiouy])/g, (run) => run.slice(0, -1))
    .replace(/[aeiouy]+/g, (run) => vowelClass(run.charAt(0)))
    .replace(/(?<!c)h(?![aeo])/g, "")
    .replace(/([a-z])\1+/g, "$1");
}

function vowelClass(vowel: string): string {
  if (vowel === "a") return "a";
  return vowel === "o" || vowel === "u" ? "o" : "e";
}

function closeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * MOST_LENGTH_APART || longest === 0) return 0;
  const hasOtherEnd = a.at(-1) !== b.at(-1);
  const slips = editDistance(a, b) + (hasOtherEnd ? LAST_LETTER_COSTS - 1 : 0);
  return Math.max(0, 1 - slips / longest);
}

/** Letters to add, drop, change, or swap with the next one, to make one text of the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const changed = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
