import type { Period, ReportRequest } from "./national-table";
import type { ReportRows } from "./report-rows";

/** True for a day inside the period; both ends count, a missing day never does. */
export function isWithin(day: string | null, period: Period): boolean {
  return day !== null && day >= period.from && day <= period.to;
}

/**
 * The rows that a request may count: of its province, not changed after its cutoff. Operations have
 * no province, so they appear in national tables only.
 */
export function rowsInScope(
  rows: ReportRows,
  request: Pick<ReportRequest, "province" | "cutoffAt">,
): ReportRows {
  const cutoffMs = Date.parse(request.cutoffAt);
  const isOld = (row: { readonly changedAt: string }): boolean =>
    Date.parse(row.changedAt) <= cutoffMs;
  const isHere = (row: { readonly province: string | null; readonly changedAt: string }): boolean =>
    isOld(row) && (request.province === null || row.province === request.province);
  const operations = request.province === null ? rows.operations.filter(isOld) : [];
  const ids = new Set(operations.map((operation) => operation.operationId));
  return {
    incidents: rows.incidents.filter(isHere),
    victims: rows.victims.filter(isHere),
    suspects: rows.suspects.filter(isHere),
    operations,
    encounters: rows.encounters.filter((met) => ids.has(met.operationId)),
  };
}
