import { FORM_STEPS, type IntakeStep } from "../../../shared/domain/completeness";

/** Answers of the form by the step that asks them, in the order of the screen. */
export const STEP_FIELDS: Readonly<Record<IntakeStep, readonly string[]>> = {
  receive: ["caseFile.receptionAt", "caseFile.receptionBasis", "caseFile.urgentRisk"],
  triage: [
    "triage.inDangerNow",
    "triage.injuryOrIllness",
    "triage.thoughtsOfSelfHarm",
    "triage.childOrLooksLikeOne",
    "triage.authorityInvolved",
    "triage.exploiterKnowsSite",
    "triage.forcedReturnWithin72h",
    "triage.note",
  ],
  language: [
    "person.languages",
    "person.interpreterNeeded",
    "person.interpreterHasNoTie",
    "person.literacy",
  ],
  age: [
    "person.birthDate",
    "person.ageYearsStated",
    "person.ageStatedOn",
    "person.ageBasis",
    "caseFile.unaccompaniedStatus",
    "caseFile.legalCustodyPaper",
    "relatedPersons",
  ],
  consent: ["consents"],
  identity: [
    "person.givenNameKm",
    "person.familyNameKm",
    "person.givenNameLatin",
    "person.familyNameLatin",
    "person.nameOrder",
    "person.otherNames",
    "person.sex",
    "person.nationality",
    "person.idDocuments",
    "person.phoneNumbers",
    "caseFile.externalIds",
    "person.homeCountry",
    "person.homeAdminCode",
    "person.homeAddressText",
    "person.ethnicity",
    "person.countryOfBirth",
    "person.maritalStatus",
    "person.childrenCount",
    "person.childrenWithPerson",
    "person.genderIdentity",
    "person.educationLevel",
    "person.occupationBefore",
    "person.disability",
    "person.pregnant",
    "person.migrationStatus",
    "person.protectionStatus",
    "person.deceasedOn",
  ],
  needs: ["caseFile.wishOfPerson", "assessments"],
  account: [
    "caseFile.rescueDate",
    "caseFile.repatriatedFrom",
    "caseFile.rescueOperationId",
    "recruitments",
    "episodes",
    "caseFile.narrative",
  ],
  screening: ["screenings"],
  assessment: [
    "caseFile.shelterAssessment",
    "caseFile.assessmentReason",
    "caseFile.formalIdentification",
    "caseFile.formalIdAuthority",
    "caseFile.formalIdDate",
    "caseFile.formalIdForm",
  ],
  plan: ["referrals", "handovers"],
  withholding: ["withholdings"],
  finish: [],
  services: ["services"],
  follow_up: ["followUps", "caseFile.reintegrationStage"],
  court: ["proceedings"],
};

/** The step that asks for the field at a path; `finish` for what no step asks. */
export function stepOf(path: string): IntakeStep {
  return (
    FORM_STEPS.find((step) =>
      STEP_FIELDS[step].some((field) => path === field || path.startsWith(`${field}.`)),
    ) ?? "finish"
  );
}

/** The step of an address, or null when it names none. */
export function readStep(text: string | undefined): IntakeStep | null {
  return FORM_STEPS.find((step) => step === text) ?? null;
}

/** The step after this one; the last ones of intake and of casework stay. */
export function nextStep(step: IntakeStep): IntakeStep {
  return step === "finish" ? step : (FORM_STEPS[FORM_STEPS.indexOf(step) + 1] ?? step);
}

/** The step before this one, or null at the first. */
export function previousStep(step: IntakeStep): IntakeStep | null {
  return FORM_STEPS[FORM_STEPS.indexOf(step) - 1] ?? null;
}
