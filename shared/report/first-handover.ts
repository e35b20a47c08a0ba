import type { Handover } from "../domain/handover";
import type { IncidentVictim } from "../domain/incident-victim";

/**
 * The first handover after a rescue, or null while pending (R11). Rows that name the rescue decide; only
 * when there is none, the earliest row without a rescue, on or after the day, counts.
 */
export function firstHandover(
  handovers: readonly Handover[],
  rescue: Pick<IncidentVictim, "victimKey" | "rescueDate">,
): Handover | null {
  const named = handovers.filter((row) => row.incidentVictimKey === rescue.victimKey);
  if (named.length > 0) return first(named, (one, other) => one.seq - other.seq);
  const after = handovers.filter(
    (row) => row.incidentVictimKey === null && row.date >= rescue.rescueDate,
  );
  return first(after, (one, other) => one.date.localeCompare(other.date) || one.seq - other.seq);
}

function first<T>(rows: readonly T[], order: (one: T, other: T) => number): T | null {
  return rows.toSorted(order)[0] ?? null;
}
