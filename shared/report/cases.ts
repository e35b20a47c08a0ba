import { countByGroup, type GroupCounts } from "./group-counts";
import type { Period } from "./national-table";
import type { IncidentRow } from "./report-rows";
import { isWithin } from "./report-scope";

/** R01 and, by group, R02: incidents that the police acted on within the period. */
export function casesCrackedDown(incidents: readonly IncidentRow[], period: Period): GroupCounts {
  return countByGroup(
    incidents.filter((incident) => isWithin(incident.actionDate, period)),
    (incident) => incident.incidentId,
  );
}
