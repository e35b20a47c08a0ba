import type { CaseRecord } from "../../shared/domain/case-record";
import { latestConsent } from "../../shared/domain/consent";
import type { IncidentRecord } from "../../shared/domain/incident";

export type RefusablePurpose = "store_and_manage_file" | "non_identifying_statistics";

/** Whose rows stay here: somebody who refused in one file has no row under another incident either. */
export interface Refused {
  readonly caseIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
}

/** True once the latest word of the person on a purpose is no. */
export function hasRefused(record: CaseRecord, purpose: RefusablePurpose): boolean {
  const latest = latestConsent(record.consents, purpose);
  return (
    latest !== null &&
    (["refused", "withdrawn"].includes(latest.decision) || latest.withdrawnAt !== null)
  );
}

/** Who of these cases refused any of the purposes (dictionary §5.3), with erased files that had. */
export function whoRefused(
  cases: readonly CaseRecord[],
  purposes: readonly RefusablePurpose[],
  erased: readonly { readonly caseId: string; readonly personId: string }[] = [],
): Refused {
  const refused = cases
    .filter((one) => purposes.some((purpose) => hasRefused(one, purpose)))
    .map(({ caseFile, person }) => ({ caseId: caseFile.caseId, personId: person.personId }));
  return {
    caseIds: new Set([...refused, ...erased].map(({ caseId }) => caseId)),
    personIds: new Set([...refused, ...erased].map(({ personId }) => personId)),
  };
}

/** The incident without the rows of those who refused; the incident itself stays. */
export function withoutVictims(record: IncidentRecord, refused: Refused): IncidentRecord {
  const victims = record.incident.victims.filter(
    ({ caseId, personId }) =>
      !refused.personIds.has(personId) && (caseId === null || !refused.caseIds.has(caseId)),
  );
  if (victims.length === record.incident.victims.length) return record;
  return { ...record, incident: { ...record.incident, victims } };
}
