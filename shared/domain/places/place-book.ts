import { levelOf, parentCode, type Area } from "./gazetteer-file";
import { PROVINCES } from "./provinces";

/** A unit as this house knows it. */
export interface KnownArea extends Area {
  /** No longer in the newest gazetteer: it still names what old records hold, and is not offered. */
  readonly isRetired: boolean;
}

/** Every place that can be named and chosen here. */
export interface PlaceBook {
  /** Whether a gazetteer gives more than the provinces. */
  readonly isDetailed: boolean;
  /** Null for a code that nobody has told of. */
  readonly areaOf: (code: string) => KnownArea | null;
  /** From the province down to the unit itself; what is not known is left out. */
  readonly chainOf: (code: string) => readonly KnownArea[];
  /** What may be chosen inside a unit, or the provinces for null, in order of code. */
  readonly within: (parent: string | null) => readonly KnownArea[];
}

/**
 * A book of these areas. The 24 provinces and the capital are always in it, under the names that every
 * list and report of the program uses: gazetteers disagree on how to spell them.
 */
export function placeBook(areas: readonly KnownArea[]): PlaceBook {
  const byCode = new Map<string, KnownArea>(BUILT_IN.map((area) => [area.code, area]));
  for (const area of areas) {
    const own = byCode.get(area.code);
    byCode.set(area.code, own === undefined ? area : { ...own, unit: area.unit });
  }
  const inside = new Map<string | null, KnownArea[]>();
  for (const area of byCode.values()) {
    if (area.isRetired) continue;
    const parent = parentCode(area.code);
    const beside = inside.get(parent);
    if (beside === undefined) inside.set(parent, [area]);
    else beside.push(area);
  }
  for (const beside of inside.values()) beside.sort((a, b) => (a.code < b.code ? -1 : 1));
  const areaOf = (code: string): KnownArea | null => byCode.get(code) ?? null;
  return {
    isDetailed: areas.some(({ code }) => levelOf(code) !== "province"),
    areaOf,
    chainOf: (code) =>
      codesDownTo(code).flatMap((one) => {
        const area = areaOf(one);
        return area === null ? [] : [area];
      }),
    within: (parent) => inside.get(parent) ?? [],
  };
}

/** The codes of the units that a code lies in, from the province down, and itself. */
export function codesDownTo(code: string): readonly string[] {
  const codes: string[] = [];
  for (let length = 2; length < code.length; length += 2) codes.push(code.slice(0, length));
  return [...codes, code];
}

const BUILT_IN: readonly KnownArea[] = PROVINCES.map((province) => ({
  ...province,
  unit: "",
  isRetired: false,
}));
/** What can be named without a gazetteer. */
export const PROVINCES_ONLY: PlaceBook = placeBook([]);
