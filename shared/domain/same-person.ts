import type { ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import type { CaseContent } from "./case-record";
import type { CaseSummary } from "./case-summary";
import type { Person } from "./person";

// Two files of one person (dictionary §3.3 `duplicate_of`): the later person points to the earlier one and
// both ids stay, so that nothing has to be put together again when somebody was wrong.

/** What is needed of a file to say whose it is. */
export type Admission = Pick<CaseSummary, "caseId" | "personId" | "duplicateOf" | "receptionAt">;

const MOST_KEPT_APART = 100;

/** The person that all files of one person lead to; one whose earlier person is not among them is it. */
export function firstPersonOf(personId: string, admissions: readonly Admission[]): string {
  const earlierOf = new Map(admissions.map((one) => [one.personId, one.duplicateOf]));
  const passed = new Set<string>();
  let present = personId;
  for (;;) {
    passed.add(present);
    const earlier = earlierOf.get(present) ?? null;
    if (earlier === null || passed.has(earlier) || !earlierOf.has(earlier)) return present;
    present = earlier;
  }
}

/** All files of the person of one file, itself among them, the latest reception first. */
export function admissionsOfPerson<A extends Admission>(
  personId: string,
  admissions: readonly A[],
): A[] {
  const first = firstPersonOf(personId, admissions);
  return admissions
    .filter((one) => firstPersonOf(one.personId, admissions) === first)
    .sort((a, b) => (a.receptionAt < b.receptionAt ? 1 : -1));
}

/**
 * Which admission of one person a file is, 1 for the first (dictionary §3.5 `admission_seq`). It is counted
 * anew each time: two files that are found to be of one person later change the numbers of both.
 */
export function admissionNumber(
  file: Pick<Admission, "caseId" | "receptionAt">,
  others: readonly Pick<Admission, "caseId" | "receptionAt">[],
): number {
  const isBefore = (other: Pick<Admission, "caseId" | "receptionAt">): boolean =>
    other.receptionAt === file.receptionAt
      ? other.caseId < file.caseId
      : other.receptionAt < file.receptionAt;
  return 1 + others.filter(isBefore).length;
}

/**
 * The file of the later person, pointing to the earlier one. `bad_request` when it points to somebody
 * already, or both are one.
 */
export function mergedInto(
  later: CaseContent,
  earlierPersonId: string,
): Result<CaseContent, ErrorCode> {
  const { person } = later;
  if (person.duplicateOf !== null || person.personId === earlierPersonId) return err("bad_request");
  return ok({ ...later, person: { ...person, duplicateOf: earlierPersonId } });
}

/** The file as it was before; `bad_request` when it points to nobody. */
export function unmerged(content: CaseContent): Result<CaseContent, ErrorCode> {
  if (content.person.duplicateOf === null) return err("bad_request");
  return ok({ ...content, person: { ...content.person, duplicateOf: null } });
}

/** The file with another person noted as somebody else: nobody is asked about the two again. */
export function keptApart(content: CaseContent, personId: string): CaseContent {
  const others = content.person.notDuplicateOf.filter((id) => id !== personId);
  const notDuplicateOf = [...others, personId].slice(-MOST_KEPT_APART);
  return { ...content, person: { ...content.person, notDuplicateOf } };
}

/**
 * The person as a form may save it: whom the file was merged with is an act of its own, and nobody who was
 * compared is forgotten. `held`: null for a new file.
 */
export function withSamePersonOf(typed: Person, held: Person | null): Person {
  const compared = new Set([...(held?.notDuplicateOf ?? []), ...typed.notDuplicateOf]);
  return {
    ...typed,
    duplicateOf: held?.duplicateOf ?? null,
    notDuplicateOf: [...compared].slice(-MOST_KEPT_APART),
  };
}
