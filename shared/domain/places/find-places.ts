import { toAsciiDigits } from "../../khmer/digits";
import { queryTerms, searchKey } from "../../khmer/fold";
import { codesDownTo, type KnownArea } from "./place-book";

/** Finds areas by what somebody types of their names, in either script, or by the beginning of a code. */
export interface PlaceIndex {
  /**
   * Codes of the areas found, the best first: those whose own name is, begins with, or holds what was
   * typed, the larger unit before the smaller. More words narrow it down by the units around: "trapeang
   * kampot". Retired areas are not found. Empty for nothing typed.
   */
  readonly find: (typed: string, most: number) => readonly string[];
}

interface Entry {
  readonly code: string;
  readonly names: readonly [km: string, latin: string];
}

interface Found {
  readonly code: string;
  readonly rank: number;
}

/** Folds every name once; for a whole country this takes a moment, so it is done when first asked. */
export function placeIndex(areas: readonly KnownArea[]): PlaceIndex {
  const entries = new Map<string, Entry>();
  // One village in three has the name of another.
  const folded = new Map<string, string>();
  const fold = (name: string): string => {
    const key = folded.get(name) ?? searchKey(name);
    folded.set(name, key);
    return key;
  };
  for (const { code, nameKm, nameLatin, isRetired } of areas) {
    if (!isRetired) entries.set(code, { code, names: [fold(nameKm), fold(nameLatin)] });
  }
  return {
    find: (typed, most) => {
      const digits = toAsciiDigits(typed).trim();
      if (/^\d{2,8}$/.test(digits)) return byCode(entries, digits, most);
      const terms = queryTerms(typed);
      if (terms.length === 0) return [];
      const whole = terms.join(" ");
      const found: Found[] = [];
      for (const entry of entries.values()) {
        const rank = rankOf(entry, whole, terms, entries);
        if (rank !== null) found.push({ code: entry.code, rank });
      }
      return found
        .sort(better)
        .slice(0, most)
        .map(({ code }) => code);
    },
  };
}

function byCode(entries: ReadonlyMap<string, Entry>, digits: string, most: number): string[] {
  const codes = [...entries.keys()].filter((code) => code.startsWith(digits));
  return codes.sort((a, b) => better({ code: a, rank: 0 }, { code: b, rank: 0 })).slice(0, most);
}

/** The better match, then the larger unit, then the order of codes. */
function better(a: Found, b: Found): number {
  return a.rank - b.rank || a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}

const IS_IT = 0;
const BEGINS = 1;
const HOLDS = 2;
const WITH_PARENTS = 3;

/** How well an area answers; null when it does not. */
function rankOf(
  entry: Entry,
  whole: string,
  terms: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): number | null {
  const { names } = entry;
  if (names.some((name) => name === whole)) return IS_IT;
  if (names.some((name) => name.startsWith(whole))) return BEGINS;
  if (names.some((name) => name.includes(whole))) return HOLDS;
  const isOwn = (term: string): boolean => names.some((name) => name.includes(term));
  if (terms.length < 2 || !terms.some(isOwn)) return null;
  const around = codesDownTo(entry.code)
    .slice(0, -1)
    .flatMap((code) => entries.get(code)?.names ?? []);
  const isAround = (term: string): boolean => around.some((name) => name.includes(term));
  if (!terms.every((term) => isOwn(term) || isAround(term))) return null;
  return WITH_PARENTS + terms.filter((term) => !isOwn(term)).length;
}
