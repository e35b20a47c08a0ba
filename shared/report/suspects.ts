import { countByGroup, type GroupCounts } from "./group-counts";
import type { Period } from "./national-table";
import type { SuspectRow } from "./report-rows";
import { isWithin } from "./report-scope";

/** The rows of R04: sent to court within the period. Never joined with victims (dictionary §8.4). */
export function suspectsToCourt(rows: readonly SuspectRow[], period: Period): SuspectRow[] {
  return rows.filter((row) => row.isSentToCourt && isWithin(row.courtDate, period));
}

/** The rows of R05: arrested within the period. */
export function suspectsArrested(rows: readonly SuspectRow[], period: Period): SuspectRow[] {
  return rows.filter((row) => isWithin(row.arrestDate, period));
}

/** A suspect in two incidents counts twice: R04–R07 are per incident. */
export function countSuspects(rows: readonly SuspectRow[]): GroupCounts {
  return countByGroup(rows, (row) => `${row.suspectId} ${row.incidentId}`);
}

/** Distinct persons, for those who ask for heads and not for suspects per incident. */
export function suspectHeadCount(rows: readonly SuspectRow[]): number {
  return new Set(rows.map((row) => row.suspectId)).size;
}

/** R06: under 18 on the day of the act; unknown is neither. */
export function minors(rows: readonly SuspectRow[]): SuspectRow[] {
  return rows.filter((row) => row.minor === "yes");
}

/** R07: nationality known and not Cambodian; people with two nationalities, one Cambodian, are not. */
export function foreigners(rows: readonly SuspectRow[]): SuspectRow[] {
  return rows.filter((row) => row.foreign === "yes");
}

/** R07: people behind each nationality of the foreigners among the rows. */
export function foreignNationalities(rows: readonly SuspectRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of foreigners(rows)) {
    for (const code of new Set(row.nationality)) {
      if (code !== "XX" && code !== "KH") counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}
