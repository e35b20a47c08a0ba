import { NOT_ASKED, type Answer } from "../domain/answer";
import type { Handover } from "../domain/handover";
import type { IncidentRecord } from "../domain/incident";
import type { IncidentVictim } from "../domain/incident-victim";
import type { RescueFacts } from "./rescue-facts";

/** Which ids stand for which from now on; an id that is not in it stays. */
export interface NewIds {
  readonly cases: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, string>;
}

/** The incident with its victims under other ids; the same object when none of them changes. */
export function relinkVictims(record: IncidentRecord, ids: NewIds): IncidentRecord {
  const { victims } = record.incident;
  const relinked = victims.map((victim) => relink(victim, ids));
  if (relinked.every((victim, at) => victim === victims[at])) return record;
  return { ...record, incident: { ...record.incident, victims: relinked } };
}

function relink(victim: IncidentVictim, { cases, persons }: NewIds): IncidentVictim {
  const caseId = victim.caseId === null ? undefined : cases.get(victim.caseId);
  const personId = persons.get(victim.personId);
  if (caseId === undefined && personId === undefined) return victim;
  return { ...victim, caseId: caseId ?? victim.caseId, personId: personId ?? victim.personId };
}

/**
 * A victim with what its file told of it in its own columns: whoever gets the incident from now on gets
 * no file with it. `handoverId` is fresh; to whom and with which paper goes with the file.
 */
export function withOwnFacts(
  victim: IncidentVictim,
  facts: RescueFacts,
  handoverId: string,
): IncidentVictim {
  return {
    ...victim,
    sex: facts.sex === null ? victim.sex : { mv: "known", value: facts.sex },
    nationality:
      facts.nationality === null
        ? victim.nationality
        : { mv: "known", value: [...facts.nationality] },
    ageAtRescue: facts.ageYears === null ? victim.ageAtRescue : ageOf(facts, facts.ageYears),
    handovers: facts.handover === null ? victim.handovers : handoverOf(victim, facts, handoverId),
  };
}

function ageOf({ isAgeEstimated }: RescueFacts, value: number): Answer<number> {
  return { mv: isAgeEstimated ? "estimated" : "known", value };
}

function handoverOf(
  { victimKey, rescueDate }: IncidentVictim,
  { handover }: RescueFacts,
  handoverId: string,
): Handover[] {
  if (handover === null || handover === "pending") return [];
  return [
    {
      ...{ handoverId, kind: handover, date: rescueDate },
      incidentVictimKey: victimKey,
      seq: 1,
      toOrgId: null,
      toRelatedId: null,
      familyAssessed: NOT_ASKED,
      personAgreed: NOT_ASKED,
      paperNo: NOT_ASKED,
    },
  ];
}
