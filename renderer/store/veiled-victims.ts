import { NOT_ASKED } from "../../shared/domain/answer";
import type { AnyRecord } from "../../shared/domain/any-record";
import type { IncidentContent } from "../../shared/domain/incident";
import type { IncidentVictim } from "../../shared/domain/incident-victim";

type IsHidden = (caseId: string) => boolean;

/** The record without what an incident tells of files that this person may not know of (dictionary §11 R4). */
export function veiled<R extends AnyRecord>(record: R, isHidden: IsHidden): R {
  if (record.kind !== "incident") return record;
  const victims = record.incident.victims.map((victim) =>
    isOfHidden(victim, isHidden) ? withoutFacts(victim) : victim,
  );
  const hidden = hiddenPersons(record.incident, isHidden);
  const suspects = record.incident.suspects.map((suspect) =>
    isAlso(suspect, hidden) ? { ...suspect, alsoVictimPersonId: null } : suspect,
  );
  return { ...record, incident: { ...record.incident, victims, suspects } };
}

/**
 * What is saved of an incident that was read with a veil: the hidden facts as they are held, whatever came
 * in their place, and hidden victims whom the reader took out again at the end.
 */
export function unveiled(
  given: IncidentContent,
  held: IncidentContent | null,
  isHidden: IsHidden,
): IncidentContent {
  const hidden = (held?.victims ?? []).filter((victim) => isOfHidden(victim, isHidden));
  const heldOf = new Map(hidden.map((victim) => [victim.victimKey, victim]));
  const victims = given.victims.map((victim) => {
    const own = heldOf.get(victim.victimKey);
    if (own === undefined) return victim;
    heldOf.delete(victim.victimKey);
    const { personId, caseId, sex, ageAtRescue, nationality } = own;
    return { ...victim, personId, caseId, sex, ageAtRescue, nationality };
  });
  const persons = held === null ? new Set<string>() : hiddenPersons(held, isHidden);
  const alsoOf = new Map(
    (held?.suspects ?? [])
      .filter((suspect) => isAlso(suspect, persons))
      .map(({ suspectId, alsoVictimPersonId }) => [suspectId, alsoVictimPersonId]),
  );
  const suspects = given.suspects.map((suspect) => {
    const alsoVictimPersonId = alsoOf.get(suspect.suspectId);
    return alsoVictimPersonId === undefined || suspect.alsoVictimPersonId !== null
      ? suspect
      : { ...suspect, alsoVictimPersonId };
  });
  return { ...given, victims: [...victims, ...heldOf.values()], suspects };
}

/** The persons of the hidden files: a suspect who is one of them keeps both roles, each for its readers (R8). */
function hiddenPersons({ victims }: IncidentContent, isHidden: IsHidden): ReadonlySet<string> {
  return new Set(
    victims.filter((victim) => isOfHidden(victim, isHidden)).map(({ personId }) => personId),
  );
}

function isAlso(
  { alsoVictimPersonId }: IncidentContent["suspects"][number],
  persons: ReadonlySet<string>,
): boolean {
  return alsoVictimPersonId !== null && persons.has(alsoVictimPersonId);
}

function isOfHidden({ caseId }: IncidentVictim, isHidden: IsHidden): boolean {
  return caseId !== null && isHidden(caseId);
}

function withoutFacts(victim: IncidentVictim): IncidentVictim {
  const blank = { sex: NOT_ASKED, ageAtRescue: NOT_ASKED, nationality: NOT_ASKED };
  return { ...victim, ...blank, caseId: null };
}
