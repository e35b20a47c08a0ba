import { isCounted } from "../domain/case-status";
import type { CaseRecord } from "../domain/case-record";
import { K_OF_AUDIENCE, type ReportRequest } from "./national-table";

/**
 * How many people received in the period said no to being counted, so that a table for others is without
 * them (dictionary §5.3); null where it is not said. Others hear it only from k on, and only of a whole year
 * of all provinces: numbers of spans that lie in each other would give small ones away by subtraction.
 */
export function notIncluded(
  cases: readonly CaseRecord[],
  refusedCaseIds: ReadonlySet<string>,
  { period, province, audience }: ReportRequest,
): number | null {
  const isInPeriod = ({ caseFile }: CaseRecord): boolean => {
    const day = caseFile.receptionAt.slice(0, 10);
    return day >= period.from && day <= period.to;
  };
  const count = cases.filter(
    (record) =>
      refusedCaseIds.has(record.caseFile.caseId) &&
      isCounted(record.caseFile.status) &&
      isInPeriod(record),
  ).length;
  const k = K_OF_AUDIENCE[audience];
  if (province !== null) return null;
  if (k === null) return count;
  const isYear = period.from.endsWith("-01-01") && period.to === `${period.from.slice(0, 4)}-12-31`;
  return isYear && count >= k ? count : null;
}
