import type { AnyRecord } from "../../shared/domain/any-record";
import { contentOf, type CaseRecord } from "../../shared/domain/case-record";
import type { WithholdLevel } from "../../shared/domain/withholding";
import { withoutFreeText, withoutIdentifiers } from "../../shared/domain/without-identifiers";
import { effectOn } from "../../shared/domain/withholding-reach";
import type { OrgGraph } from "../../shared/domain/org-graph";
import type { IncidentRecord } from "../../shared/domain/incident";
import type { OperationRecord } from "../../shared/domain/operation";

/** Whose files one recipient must not get, or must not even count. */
export interface WithheldIds {
  readonly caseIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
}

/**
 * Levels that keep a whole record back, those that keep it out of counts, and those that let it go without
 * what says who it is (dictionary §11 R2).
 */
export const KEPT_BACK: readonly WithholdLevel[] = ["case_data", "existence"];
export const UNCOUNTED: readonly WithholdLevel[] = ["existence"];
export const NAMELESS: readonly WithholdLevel[] = ["identifiers"];

/** The files that rules of these levels keep from a recipient on `day`. */
export function withheldFrom(
  cases: readonly CaseRecord[],
  recipientOrgId: string,
  { graph, day, levels }: { graph: OrgGraph; day: string; levels: readonly WithholdLevel[] },
): WithheldIds {
  const kept = cases.filter(({ withholdings }) => {
    const { level } = effectOn(withholdings, recipientOrgId, graph, day);
    return level !== "none" && levels.includes(level);
  });
  return {
    caseIds: new Set(kept.map(({ caseFile }) => caseFile.caseId)),
    personIds: new Set(kept.map(({ person }) => person.personId)),
  };
}

/**
 * The record as the recipient may have it, or null for nothing of it: a withheld file goes with all that
 * other records tell of it. An incident or operation of withheld people alone would tell that they exist.
 */
export function withoutWithheld(record: AnyRecord, withheld: WithheldIds): AnyRecord | null {
  switch (record.kind) {
    case "case":
      return isOf(record, withheld) ? null : record;
    case "incident":
      return incidentWithout(record, withheld);
    case "operation":
      return operationWithout(record, withheld);
    case "organisation":
      return record;
  }
}

/**
 * The record without what says who it is, where a rule keeps that back, as a copy to read; any other record
 * as it is.
 */
export function withoutNames(record: AnyRecord, nameless: WithheldIds): AnyRecord {
  if (record.kind !== "case" || !isOf(record, nameless)) return record;
  const meta = { ...record.meta, isPartial: true };
  return { ...record, ...withoutFreeText(withoutIdentifiers(contentOf(record))), meta };
}

function isOf({ caseFile, person }: CaseRecord, { caseIds, personIds }: WithheldIds): boolean {
  return caseIds.has(caseFile.caseId) || personIds.has(person.personId);
}

/** An incident without the rows of withheld people; null when nobody else was in it. */
export function incidentWithout(
  record: IncidentRecord,
  withheld: WithheldIds,
): IncidentRecord | null {
  const { victims, suspects } = record.incident;
  const left = victims.filter(
    ({ caseId, personId }) =>
      !isWithheld(personId, withheld) && (caseId === null || !withheld.caseIds.has(caseId)),
  );
  // A victim who is also accused keeps both roles here, and neither goes there.
  const others = suspects.filter(
    ({ alsoVictimPersonId }) =>
      alsoVictimPersonId === null || !isWithheld(alsoVictimPersonId, withheld),
  );
  if (left.length === victims.length && others.length === suspects.length) return record;
  if (left.length === 0) return null;
  return { ...record, incident: { ...record.incident, victims: left, suspects: others } };
}

function operationWithout(record: OperationRecord, withheld: WithheldIds): OperationRecord | null {
  const { encounters } = record.operation;
  const left = encounters.filter(
    ({ linkedPersonId }) => linkedPersonId === null || !isWithheld(linkedPersonId, withheld),
  );
  if (left.length === encounters.length) return record;
  return left.length === 0
    ? null
    : { ...record, operation: { ...record.operation, encounters: left } };
}

function isWithheld(personId: string, { personIds }: WithheldIds): boolean {
  return personIds.has(personId);
}
