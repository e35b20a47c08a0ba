import type { AgeBand } from "../domain/age";
import { countByGroup, type GroupCounts } from "./group-counts";
import type { Period } from "./national-table";
import type { VictimRow } from "./report-rows";
import { isWithin } from "./report-scope";

/** The rows of R08: rescued within the period. */
export function victimsRescued<Row extends VictimRow>(rows: readonly Row[], period: Period): Row[] {
  return rows.filter((row) => isWithin(row.rescueDate, period));
}

/** R08: a person rescued in two incidents counts twice. */
export function countVictims(rows: readonly VictimRow[]): GroupCounts {
  return countByGroup(rows, (row) => `${row.personId} ${row.incidentId}`);
}

/** Distinct persons, for those who ask for heads and not for rescues. */
export function victimHeadCount(rows: readonly VictimRow[]): number {
  return new Set(rows.map((row) => row.personId)).size;
}

/** R09: female of all ages, girls included; whoever's age is unknown counts too. */
export function females(rows: readonly VictimRow[]): VictimRow[] {
  return rows.filter((row) => row.sex === "female");
}

/** R10: one age band; estimated ages count in theirs. */
export function inBand(rows: readonly VictimRow[], band: AgeBand): VictimRow[] {
  return rows.filter((row) => row.band === band);
}
