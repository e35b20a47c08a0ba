import { MISSING_STATES, VALUE_STATES, type MissingValueState } from "../domain/answer";
import type { CaseContent } from "../domain/case-record";

/** How many answers stand in each state; the four kinds of "no answer" are never one number (dictionary §1). */
export type AnswerCounts = Readonly<Record<MissingValueState, number>>;

/** The answers of one field over all files, under the path of its label. */
export interface FieldCounts {
  readonly path: string;
  readonly counts: AnswerCounts;
}

/** What a file needs before it is accepted (dictionary §3, level F), where every file is asked it. */
export const COUNTED_FIELDS = [
  "person.sex",
  "person.birthDate",
  "person.ageYearsStated",
  "person.nationality",
  "person.languages",
  "person.interpreterNeeded",
  "relatedPersons.safeToContact",
  "caseFile.shelterAssessment",
  "caseFile.formalIdentification",
  "assessments.riskLevel",
  "assessments.selfHarm",
  "recruitments.method",
  "recruitments.recruiterRelation",
  "episodes.stageReached",
  "episodes.exploitationType",
  "episodes.country",
  "handovers.personAgreed",
] as const;

const STATES: readonly MissingValueState[] = [...VALUE_STATES, ...MISSING_STATES];

/** Nothing counted yet. */
export const NO_ANSWERS: AnswerCounts = {
  known: 0,
  estimated: 0,
  unknown: 0,
  not_asked: 0,
  declined: 0,
  not_applicable: 0,
};

/**
 * The answers of the field at `path` over these files, by state. Of a list every entry counts, so that
 * `episodes.country` has as many answers as there are episodes.
 */
export function answerCounts(records: Iterable<CaseContent>, path: string): AnswerCounts {
  let counts = NO_ANSWERS;
  for (const record of records) counts = withAnswers(counts, record, path);
  return counts;
}

/** The counts with the answers of one more file. */
export function withAnswers(counts: AnswerCounts, record: CaseContent, path: string): AnswerCounts {
  const next = { ...counts };
  for (const state of statesAt(record, path.split("."))) next[state] += 1;
  return next;
}

/** How many answers there are in all. */
export function totalAnswers(counts: AnswerCounts): number {
  return STATES.reduce((sum, state) => sum + counts[state], 0);
}

function statesAt(node: unknown, parts: readonly string[]): MissingValueState[] {
  if (Array.isArray(node)) return node.flatMap((entry: unknown) => statesAt(entry, parts));
  if (typeof node !== "object" || node === null) return [];
  const [part, ...rest] = parts;
  if (part !== undefined) return statesAt((node as Record<string, unknown>)[part], rest);
  const state = "mv" in node ? STATES.find((one) => one === node.mv) : undefined;
  return state === undefined ? [] : [state];
}
