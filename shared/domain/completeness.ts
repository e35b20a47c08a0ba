import { isChildPresumed } from "./age";
import { yesOfNobody } from "./child-path";
import { openCareQuestions } from "./care-questions";
import { openCourtQuestions } from "./court-questions";
import { isSettled, valueOf, type Answer } from "./answer";
import type { CaseContent } from "./case-record";
import { latestConsent, type Purpose } from "./consent";
import { openNeedsQuestions } from "./needs-questions";
import { isSafeGuardian } from "./related-person";
import { openIdentificationQuestions, openScreeningQuestions } from "./screening-questions";

/** The steps of intake (dictionary §5.1), in the order in which they are done. */
export const INTAKE_STEPS = [
  "receive",
  "triage",
  "language",
  "age",
  "consent",
  "identity",
  "needs",
  "account",
  "screening",
  "assessment",
  "plan",
  "withholding",
  "finish",
] as const;

/** What goes on once the person is received; steps of the same form (dictionary §5.1 step 13). */
export const CASEWORK_STEPS = ["services", "follow_up", "court"] as const;

/** Every step of the form, in the order of the rail. */
export const FORM_STEPS = [...INTAKE_STEPS, ...CASEWORK_STEPS] as const;

export type IntakeStep = (typeof FORM_STEPS)[number];

/** A question that must be asked before a supervisor can accept the file, with where it stands. */
export interface OpenQuestion {
  readonly step: IntakeStep;
  /** Path of the field in the form, e.g. `person.sex`; also the key of its label (`fields.<path>`). */
  readonly path: string;
}

const ALWAYS_ASKED: readonly [IntakeStep, string, (content: CaseContent) => Answer<unknown>][] = [
  ["language", "person.languages", (content) => content.person.languages],
  ["language", "person.interpreterNeeded", (content) => content.person.interpreterNeeded],
  ["identity", "person.sex", (content) => content.person.sex],
  ["identity", "person.nationality", (content) => content.person.nationality],
  ["assessment", "caseFile.shelterAssessment", (content) => content.caseFile.shelterAssessment],
  [
    "assessment",
    "caseFile.formalIdentification",
    (content) => content.caseFile.formalIdentification,
  ],
];

const CONSENTS_AT_INTAKE: readonly Purpose[] = [
  "store_and_manage_file",
  "receive_services",
  "non_identifying_statistics",
];

/**
 * Questions still to ask before finalising (dictionary §1: `not_asked` blocks required fields; unknown,
 * declined and not applicable do not). An empty list means that the file may go to the supervisor.
 */
export function openQuestions(content: CaseContent): OpenQuestion[] {
  const { person, caseFile } = content;
  const open: OpenQuestion[] = ALWAYS_ASKED.filter(([, , pick]) => !isSettled(pick(content))).map(
    ([step, path]) => ({ step, path }),
  );
  const ask = (step: IntakeStep, path: string): number => open.push({ step, path });

  if (!isSettled(person.birthDate) && !isSettled(person.ageYearsStated)) {
    ask("age", "person.ageYearsStated");
  }
  if (isChildPresumed(person, caseFile.receptionAt.slice(0, 10))) {
    if (!isSettled(caseFile.unaccompaniedStatus)) ask("age", "caseFile.unaccompaniedStatus");
    const isAccompanied = valueOf(caseFile.unaccompaniedStatus) === "accompanied_by_safe_guardian";
    if (isAccompanied && !content.relatedPersons.some(isSafeGuardian)) ask("age", "relatedPersons");
  }
  for (const purpose of CONSENTS_AT_INTAKE) {
    if (latestConsent(content.consents, purpose) === null) ask("consent", `consents.${purpose}`);
  }
  for (const purpose of yesOfNobody(content, CONSENTS_AT_INTAKE)) {
    ask("consent", `consents.${purpose}`);
  }
  for (const [index, recruitment] of content.recruitments.entries()) {
    if (!isSettled(recruitment.method)) ask("account", `recruitments.${String(index)}.method`);
    if (!isSettled(recruitment.recruiterRelation)) {
      ask("account", `recruitments.${String(index)}.recruiterRelation`);
    }
  }
  for (const [index, episode] of content.episodes.entries()) {
    for (const field of ["stageReached", "exploitationType", "country"] as const) {
      if (!isSettled(episode[field])) ask("account", `episodes.${String(index)}.${field}`);
    }
  }
  return [
    ...open,
    ...openNeedsQuestions(content),
    ...openCareQuestions(content),
    ...openCourtQuestions(content),
    ...openScreeningQuestions(content),
    ...openIdentificationQuestions(content),
  ];
}
