import { z } from "../zod";
import { ageBand, ageOn } from "./age";
import { valueOf } from "./answer";
import type { CaseContent, CaseInput } from "./case-record";
import { NEED } from "./code-lists/casework";
import { AGE_BAND, SEX } from "./code-lists/people";
import { latestConsent } from "./consent";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { newCase } from "./new-case";
import { isUnsent } from "./referral-table";

// Who does not want a file to be kept is helped all the same (dictionary §5.3). One line without a name
// stays for a day: day, site, sex, age band and need. After that only numbers do.

type Need = (typeof NEED)[number];

export const receptionLineSchema = z.strictObject({
  /** The record that it came from, for as long as the line stands. */
  caseId: idSchema,
  day: daySchema,
  siteOrgId: idSchema,
  /** Null when nobody knows. */
  sex: z.enum(SEX).nullable(),
  ageBand: z.enum(AGE_BAND),
  needs: z.array(z.enum(NEED)).max(NEED.length),
  /** UTC; from then on it is only counted. */
  countFrom: z.iso.datetime(),
});

const countSchema = z.int().min(1);

/** How many came in a month and wanted no file. Each fact is counted by itself: no two make a row. */
export const receptionTallySchema = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  siteOrgId: idSchema,
  count: countSchema,
  bySex: z.partialRecord(z.enum([...SEX, "not_known"]), countSchema),
  byAgeBand: z.partialRecord(z.enum(AGE_BAND), countSchema),
  byNeed: z.partialRecord(z.enum(NEED), countSchema),
});

export type ReceptionLine = z.output<typeof receptionLineSchema>;
export type ReceptionTally = z.output<typeof receptionTallySchema>;

/** A line stands for 24 hours (dictionary §10). */
const LINE_MS = 24 * 60 * 60 * 1000;

type Refusable = Pick<CaseContent, "consents"> & {
  readonly caseFile: Pick<CaseContent["caseFile"], "status">;
};

/**
 * True while nothing but the reception line may be kept: the person has said no to a file, never yes, and
 * nobody has accepted one. A yes that is taken back later leads to recalls and to erasure, not to this.
 */
export function keepsOnlyReception({ consents, caseFile }: Refusable): boolean {
  const hasAgreed = consents.some(
    ({ purpose, decision }) => purpose === "store_and_manage_file" && decision === "given",
  );
  return (
    !hasAgreed &&
    (caseFile.status === "draft" || caseFile.status === "pending_review") &&
    latestConsent(consents, "store_and_manage_file")?.decision === "refused"
  );
}

/**
 * The file of somebody who wants none, until it is erased: the fields without which there is no record, the
 * sex, and what was decided. What has already gone to others, and who may see it, stays as it was.
 */
export function receptionOnly(content: CaseContent): CaseContent {
  const { caseFile, person, consents, withholdings, recalls } = content;
  const { accessLevel, accessUserIds, legalHold, receptionBasis, urgentRisk, status } = caseFile;
  const kept = { accessLevel, accessUserIds, legalHold, receptionBasis, urgentRisk, status };
  const receptionAt = `${caseFile.receptionAt.slice(0, 10)}T00:00`;
  const blank = newCase({ ...caseFile, ...person, receptionAt });
  return {
    ...(blank as CaseContent),
    caseFile: { ...(blank.caseFile as CaseContent["caseFile"]), ...kept },
    person: { ...(blank.person as CaseContent["person"]), sex: person.sex },
    consents,
    referrals: content.referrals.filter(
      ({ status, direction }) => direction === "out" && !isUnsent(status),
    ),
    ...{ withholdings, recalls },
  };
}

/**
 * The open form of somebody who wants no file: the steps before the question stay as they were typed, so
 * that a slip can be taken back; whatever was typed beyond does not. Raw values, valid or not.
 */
export function draftOfReception(values: CaseInput): CaseInput {
  const { caseFile, person, triage, relatedPersons, consents } = values;
  const blank = newCase({ ...caseFile, ...person });
  const { status, receptionBasis, urgentRisk, accessLevel, accessUserIds, legalHold } = caseFile;
  const { unaccompaniedStatus, legalCustodyPaper } = caseFile;
  const { sex, birthDate, ageYearsStated, ageStatedOn, ageBasis } = person;
  const { languages, interpreterNeeded, interpreterHasNoTie, literacy } = person;
  return {
    ...blank,
    caseFile: {
      ...blank.caseFile,
      ...{ status, receptionBasis, urgentRisk, accessLevel, accessUserIds, legalHold },
      ...{ unaccompaniedStatus, legalCustodyPaper },
    },
    person: {
      ...blank.person,
      ...{ sex, birthDate, ageYearsStated, ageStatedOn, ageBasis },
      ...{ languages, interpreterNeeded, interpreterHasNoTie, literacy },
    },
    ...{ triage, relatedPersons, consents },
    ...{ withholdings: values.withholdings, recalls: values.recalls, referrals: values.referrals },
  };
}

/** The line of a reception, from what was asked before the refusal. `nowMs`: since 1970. */
export function receptionLine(content: CaseContent, nowMs: number): ReceptionLine {
  const { caseFile, person } = content;
  const day = caseFile.receptionAt.slice(0, 10);
  return {
    caseId: caseFile.caseId,
    day,
    siteOrgId: caseFile.siteOrgId,
    sex: valueOf(person.sex),
    ageBand: ageBand(ageOn(person, day)?.years ?? null),
    needs: needsOf(content),
    countFrom: new Date(nowMs + LINE_MS).toISOString(),
  };
}

function needsOf({ triage, person }: CaseContent): Need[] {
  const isYes = (question: keyof typeof triage): boolean => valueOf(triage[question]) === "yes";
  const found: Partial<Record<Need, boolean>> = {
    physical_health: isYes("injuryOrIllness"),
    mental_health: isYes("thoughtsOfSelfHarm"),
    safety: isYes("inDangerNow") || isYes("exploiterKnowsSite") || isYes("forcedReturnWithin72h"),
    interpretation: valueOf(person.interpreterNeeded)?.startsWith("yes") ?? false,
  };
  return NEED.filter((need) => found[need] === true);
}

/** Lines that have had their day become numbers. Nothing changes when none has. `nowMs`: since 1970. */
export function countLines(
  lines: readonly ReceptionLine[],
  tally: readonly ReceptionTally[],
  nowMs: number,
): { readonly lines: readonly ReceptionLine[]; readonly tally: readonly ReceptionTally[] } {
  const isOver = ({ countFrom }: ReceptionLine): boolean => Date.parse(countFrom) <= nowMs;
  const over = lines.filter(isOver);
  if (over.length === 0) return { lines, tally };
  return { lines: lines.filter((line) => !isOver(line)), tally: over.reduce(counted, tally) };
}

function counted(tally: readonly ReceptionTally[], line: ReceptionLine): readonly ReceptionTally[] {
  const month = line.day.slice(0, 7);
  const isSame = (one: ReceptionTally): boolean =>
    one.month === month && one.siteOrgId === line.siteOrgId;
  const before = tally.find(isSame);
  const after: ReceptionTally = {
    month,
    siteOrgId: line.siteOrgId,
    count: (before?.count ?? 0) + 1,
    bySex: oneMore(before?.bySex ?? {}, line.sex ?? "not_known"),
    byAgeBand: oneMore(before?.byAgeBand ?? {}, line.ageBand),
    byNeed: line.needs.reduce(oneMore, before?.byNeed ?? {}),
  };
  const others = tally.filter((one) => !isSame(one));
  return [...others, after].sort((a, b) => (a.month < b.month ? 1 : -1));
}

function oneMore<K extends string>(
  counts: Readonly<Partial<Record<K, number>>>,
  key: K,
): Partial<Record<K, number>> {
  return { ...counts, [key]: (counts[key] ?? 0) + 1 };
}
