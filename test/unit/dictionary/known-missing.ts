const PERSON = "the second page of the identity step";
const OPERATIONS = "the operations screen";

/** What the dictionary asks and no screen asks yet, by where it is to go. It only ever shrinks. */
export const KNOWN_MISSING: Readonly<Record<string, string>> = {
  "dictionary.user.conflict_declarations": "the people screen",
  "dictionary.user.training_passed_on": "the people screen",
  "person.alsoSuspectId": "the incident form and the case screen",
  "relatedPerson.adminCode": PERSON,
  "incidentVictim.handovers": "the incident form, for a victim without a file",
  "suspect.alsoVictimPersonId": "the incident form",
  "operation.name": OPERATIONS,
  "operation.operationKind": OPERATIONS,
  "operation.periodStart": OPERATIONS,
  "operation.periodEnd": OPERATIONS,
  "operation.leadOrgId": OPERATIONS,
  "operation.encounters": OPERATIONS,
  "encounter.nationality": OPERATIONS,
  "encounter.sex": OPERATIONS,
  "encounter.ageBand": OPERATIONS,
  "encounter.outcome": OPERATIONS,
  "encounter.involvement": OPERATIONS,
  "encounter.arrestDate": OPERATIONS,
  "encounter.courtDate": OPERATIONS,
  "encounter.screenedBeforeRemoval": OPERATIONS,
  "referral.respondedAt": "the referral board",
  "referral.endReason": "the referral board",
};
