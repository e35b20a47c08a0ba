import { PROVINCES } from "../../domain/places/provinces";
import { foldOf, unitsOf } from "./word-units";

/** Whose words they are. `site`: where this house is; `office`: whom the file is kept from. */
export const HIDDEN_KINDS = ["site", "victim", "staff", "office", "related", "number"] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** They are out unless somebody writes down why not (dictionary §11 R8, R11, R13). */
export const GUARDED_KINDS: readonly HiddenKind[] = ["site", "victim", "staff", "office"];

/** Whom and what the words of a file could give away. Names as they are kept, in any script. */
export interface Exposed {
  readonly house: {
    readonly names: readonly string[];
    readonly address: string;
  };
  readonly victims: readonly string[];
  readonly staff: readonly string[];
  readonly offices: readonly string[];
  readonly related: readonly string[];
}

export interface SuggestedWord {
  readonly kind: HiddenKind;
  readonly word: string;
}

/** Words of a house's name that are no name: alone they tell nothing. */
const COMMON = [
  ...[
    "house",
    "home",
    "shelter",
    "centre",
    "center",
    "women",
    "children",
    "for",
    "the",
    "of",
    "and",
  ],
  ...["safe", "practice", "transit", "support"],
  ...["ផ្ទះ", "ជម្រក", "មជ្ឈមណ្ឌល", "អង្គការ", "សាកល្បង"],
].map(foldOf);

const PROVINCE_NAMES = new Set(
  PROVINCES.flatMap(({ nameKm, nameLatin }) => [foldOf(nameKm), foldOf(nameLatin)]),
);

/** What to take out, each word once, for the gravest reason there is. Names are taken word by word. */
export function suggestedWords({
  house,
  victims,
  staff,
  offices,
  related,
}: Exposed): SuggestedWord[] {
  const all: SuggestedWord[] = [
    ...of("site", [...house.names, house.address, ...addressParts(house.address)]),
    ...of("site", house.names.flatMap(properWords)),
    ...of("victim", victims.flatMap(wordsOf)),
    ...of("staff", staff.flatMap(wordsOf)),
    ...of("office", offices),
    ...of("related", related.flatMap(wordsOf)),
  ];
  const seen = new Set<string>();
  return all.filter(({ word }) => {
    const fold = foldOf(word);
    if (fold === "" || seen.has(fold)) return false;
    seen.add(fold);
    return true;
  });
}

/** As telephone numbers are written here: from 0 or the sign for another country on. A day is shorter. */
const PHONE = /(?:\+|[0០])[\d០-៩ .()-]{7,16}[\d០-៩]/g;
const MIN_PHONE_DIGITS = 9;

/** Numbers in these texts that somebody could call, as they are written; each once. */
export function callableNumbers(texts: readonly string[]): SuggestedWord[] {
  const found = texts
    .flatMap((text) => text.match(PHONE) ?? [])
    .filter((number) => (number.match(/[\d០-៩]/g) ?? []).length >= MIN_PHONE_DIGITS);
  return of("number", [...new Set(found)]);
}

/** The words of a name; a single letter is no name. */
export function wordsOf(name: string): string[] {
  return name.split(/[\s,;/()]+/).filter((word) => foldOf(word).length > 1);
}

/** What is a name in the name of a house: "Rumduol" of "Rumduol House", រំដួល of ផ្ទះរំដួល. */
function properWords(name: string): string[] {
  return wordsOf(name)
    .map(withoutCommonBeginning)
    .filter((word) => foldOf(word).length > 1 && !COMMON.includes(foldOf(word)));
}

/** Street, quarter, district: that there is a house in a province is no secret, and every court is in one. */
function addressParts(address: string): string[] {
  return address
    .split(/[,;\n]+/)
    .filter((part) => foldOf(part).length > 1 && !PROVINCE_NAMES.has(foldOf(part)));
}

/** Khmer writes "house" and its name as one word. */
function withoutCommonBeginning(word: string): string {
  const units = unitsOf(word);
  for (let count = units.length - 1; count > 0; count -= 1) {
    const beginning = units.slice(0, count);
    const isCommon = COMMON.includes(foldOf(beginning.map(({ raw }) => raw).join("")));
    const next = units[count];
    if (isCommon && next !== undefined) return word.slice(next.start);
  }
  return word;
}

function of(kind: HiddenKind, words: readonly string[]): SuggestedWord[] {
  return words.map((word) => ({ kind, word: word.trim() }));
}
