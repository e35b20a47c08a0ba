import { isChildPresumed } from "./age";
import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type { Handover } from "./handover";
import { earliestDay } from "./partial-date";
import { isInvolved, isSafeGuardian } from "./related-person";

/** Why a handover may not stand as it is written (`care.handover.<code>` in i18n). */
export const HANDOVER_PROBLEMS = [
  "before_rescue",
  "before_last",
  "relative_involved",
  "relative_needed",
  "relative_not_safe",
  "home_not_assessed",
] as const;

export type HandoverProblemCode = (typeof HANDOVER_PROBLEMS)[number];

export interface HandoverProblem {
  readonly handoverId: string;
  /** Its place in the list. */
  readonly index: number;
  readonly field: "date" | "toRelatedId" | "familyAssessed";
  readonly problem: HandoverProblemCode;
}

type Facts = Pick<CaseContent, "caseFile" | "person" | "relatedPersons" | "handovers">;

const TO_FAMILY: readonly Handover["kind"][] = ["family", "kin"];

/** True when somebody of the family receives the person. */
export function isToFamily({ kind }: Pick<Handover, "kind">): boolean {
  return TO_FAMILY.includes(kind);
}

/**
 * What is wrong with the handovers of a case (dictionary §3.17, §5.2): days do not go backwards nor before
 * the rescue; nobody goes to a relative who is involved; a child goes to family only when the adult is
 * named and known to be safe, and the home was looked at or two people waived it.
 */
export function handoverProblems(facts: Facts): HandoverProblem[] {
  return facts.handovers.flatMap((row, index) => [
    ...dateProblems(facts, row).map((problem) => found(row, index, "date", problem)),
    ...familyProblems(facts, row).map(({ field, problem }) => found(row, index, field, problem)),
  ]);
}

/**
 * Problems of handovers that are new or were changed since `held`. One that stands as it stood never keeps
 * the truth out: that the aunt was involved may be learnt after the child went to her.
 */
export function newHandoverProblems(held: Facts | null, next: Facts): HandoverProblem[] {
  const before = new Map((held?.handovers ?? []).map((row) => [row.handoverId, saidOf(row)]));
  return handoverProblems(next).filter(({ handoverId, index }) => {
    const row = next.handovers[index];
    return row !== undefined && before.get(handoverId) !== saidOf(row);
  });
}

/** True when a look at a home is newly waived for a child: two people decide that (dictionary §3.17). */
export function waivesHome(held: Facts | null, next: Facts): boolean {
  const before = new Map((held?.handovers ?? []).map((row) => [row.handoverId, saidOf(row)]));
  return next.handovers.some(
    (row) =>
      isToFamily(row) &&
      valueOf(row.familyAssessed) === "waived_by_two" &&
      isChildPresumed(next.person, row.date) &&
      before.get(row.handoverId) !== saidOf(row),
  );
}

function saidOf(row: Handover): string {
  const { seq, kind, date, toRelatedId, familyAssessed } = row;
  return JSON.stringify([seq, kind, date, toRelatedId, valueOf(familyAssessed)]);
}

function found(
  { handoverId }: Handover,
  index: number,
  field: HandoverProblem["field"],
  problem: HandoverProblemCode,
): HandoverProblem {
  return { handoverId, index, field, problem };
}

function dateProblems({ caseFile, handovers }: Facts, row: Handover): HandoverProblemCode[] {
  const rescue = valueOf(caseFile.rescueDate);
  const isBeforeRescue = rescue !== null && row.date < earliestDay(rescue);
  const isBeforeLast = handovers.some(({ seq, date }) => seq < row.seq && date > row.date);
  return [
    ...(isBeforeRescue ? (["before_rescue"] as const) : []),
    ...(isBeforeLast ? (["before_last"] as const) : []),
  ];
}

function familyProblems(
  { person, relatedPersons }: Facts,
  row: Handover,
): Pick<HandoverProblem, "field" | "problem">[] {
  if (!isToFamily(row)) return [];
  const adult = relatedPersons.find(({ relatedId }) => relatedId === row.toRelatedId);
  const problems: Pick<HandoverProblem, "field" | "problem">[] = [];
  if (adult !== undefined && isInvolved(adult)) {
    problems.push({ field: "toRelatedId", problem: "relative_involved" });
  }
  if (!isChildPresumed(person, row.date)) return problems;
  if (adult === undefined) problems.push({ field: "toRelatedId", problem: "relative_needed" });
  else if (!isInvolved(adult) && !isSafeGuardian(adult)) {
    problems.push({ field: "toRelatedId", problem: "relative_not_safe" });
  }
  if (valueOf(row.familyAssessed) === null) {
    problems.push({ field: "familyAssessed", problem: "home_not_assessed" });
  }
  return problems;
}
