import type { Area, AreaLevel } from "./gazetteer-file";
import { levelOf } from "./gazetteer-file";
import type { KnownArea } from "./place-book";
import { PROVINCES } from "./provinces";

/** What a new gazetteer does to the one in use. */
export interface GazetteerChange {
  /** Everything to keep: the areas of the new one, then those that it retires. By code. */
  readonly areas: readonly KnownArea[];
  readonly addedCount: number;
  readonly renamed: readonly { readonly before: Area; readonly after: Area }[];
  /** In use until now and absent from the new one. */
  readonly retired: readonly Area[];
  /** Retired earlier, and in the new one again. */
  readonly returnedCount: number;
  /** Provinces of the country that the new one does not name; they stay. */
  readonly missingProvinces: readonly string[];
}

/**
 * Compares a gazetteer with what is known (nothing, the first time). A code that is gone is retired and
 * kept with its name: records hold it, and nobody can tell what it was once the name is forgotten.
 */
export function compareGazetteers(
  known: readonly KnownArea[],
  next: readonly Area[],
): GazetteerChange {
  const held = new Map(known.map((area) => [area.code, area]));
  const fresh = new Set(next.map(({ code }) => code));
  const gone = known.filter(({ code }) => !fresh.has(code));
  const areas = [
    ...next.map((area) => ({ ...area, isRetired: false })),
    ...gone.map((area) => ({ ...area, isRetired: true })),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    areas,
    addedCount: next.filter(({ code }) => !held.has(code)).length,
    renamed: next.flatMap((after) => {
      const before = held.get(after.code);
      return before !== undefined && hasOtherName(before, after) ? [{ before, after }] : [];
    }),
    retired: gone.filter(({ isRetired }) => !isRetired),
    returnedCount: next.filter(({ code }) => held.get(code)?.isRetired === true).length,
    missingProvinces: PROVINCES.map(({ code }) => code).filter((code) => !fresh.has(code)),
  };
}

/** How many areas of each level may be chosen. */
export function countLevels(areas: readonly KnownArea[]): Readonly<Record<AreaLevel, number>> {
  const counts = { province: 0, district: 0, commune: 0, village: 0 };
  for (const { code, isRetired } of areas) if (!isRetired) counts[levelOf(code)] += 1;
  return counts;
}

function hasOtherName(before: Area, after: Area): boolean {
  return before.nameKm !== after.nameKm || before.nameLatin !== after.nameLatin;
}
