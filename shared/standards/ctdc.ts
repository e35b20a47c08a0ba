import { ageOn } from "../domain/age";
import { valueOf } from "../domain/answer";
import type { CaseContent } from "../domain/case-record";
import type { Row } from "../spreadsheets/sheet";
import { anonymous } from "./k-anonymous";
import * as columns from "./ctdc-columns";
import { rowsMayGo, type Recipient } from "./who-goes";

/** A person as the Global Dataset has it: a value for each of the 63 columns. */
export type CtdcRow = Readonly<Record<string, string>>;

/** What stands for "not specified", and for a value that was taken out: nobody can tell the two apart. */
export const NOT_SPECIFIED = "-99";

/**
 * By these a neighbour may know somebody, in the order in which they are taken out. The three majorities go
 * with the age that they tell of.
 */
const KNOWN_TO_OTHERS: readonly (readonly string[])[] = [
  ["ageBroad"],
  ["CountryOfExploitation"],
  ["citizenship"],
  ["yearOfRegistration"],
  ["majorityStatus", "majorityStatusAtExploit", "majorityEntry"],
  ["gender"],
];

export interface CtdcFile {
  readonly rows: readonly CtdcRow[];
  /** People that no taking out makes k alike: they are not in it. Never a number for others below k. */
  readonly leftOut: number | null;
  readonly k: number;
}

/**
 * The files as rows of the Global Dataset, in which at least k people share every combination of what others
 * may know (`rowsMayGo` tells who may be in it); people found to be no victims are not. Rows stand in the order of their content, so that none tells when it came.
 */
export function ctdcFile(
  contents: readonly CaseContent[],
  k: number,
  recipient: Recipient | null,
): CtdcFile {
  const told = rowsMayGo(contents, recipient)
    .filter(({ caseFile }) => valueOf(caseFile.shelterAssessment) !== "not_victim")
    .map(ctdcRow);
  const { rows, leftOut } = anonymous(told, KNOWN_TO_OTHERS, k, NOT_SPECIFIED);
  const inOrder = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { rows: inOrder, leftOut: leftOut === 0 || leftOut >= k ? leftOut : null, k };
}

/** Head and rows for a workbook or a CSV file. */
export function ctdcTable({ rows }: CtdcFile): Row[] {
  return [
    columns.CTDC_COLUMNS,
    ...rows.map((row) => columns.CTDC_COLUMNS.map((name) => row[name] ?? NOT_SPECIFIED)),
  ];
}

function keyOf(row: CtdcRow): string {
  return columns.CTDC_COLUMNS.map((name) => row[name]).join("\t");
}

/** One person before anything is taken out. */
export function ctdcRow(content: CaseContent): CtdcRow {
  const { caseFile, person, recruitments, episodes } = content;
  const years = ageOn(person, caseFile.receptionAt.slice(0, 10))?.years ?? null;
  const entry = recruitments
    .map((one) => valueOf(one.ageWhenTrafficked))
    .find((age) => age !== null);
  const atExploit = atExploitation(content) ?? entry ?? null;
  const countries = episodes.flatMap(({ country }) => valueOf(country) ?? []);
  const isAbduction =
    recruitments.some(({ method }) => (valueOf(method) ?? []).includes("abduction")) ||
    episodes.some(({ means }) =>
      means.some((one) => one.means === "abduction_or_sale" && one.answer === "yes"),
    );
  return {
    yearOfRegistration: caseFile.receptionAt.slice(0, 4),
    Datasource: "Case Management",
    gender: genderOf(person),
    ageBroad: years === null ? NOT_SPECIFIED : columns.ctdcAgeBand(years),
    majorityStatus: majority(years),
    majorityStatusAtExploit: majority(atExploit),
    majorityEntry: majority(entry ?? null),
    citizenship: countryOrNone(valueOf(person.nationality)?.[0]),
    ...meansCells(episodes),
    ...typeCells(episodes),
    isAbduction: flag(isAbduction, recruitments.length + episodes.length > 0),
    CountryOfExploitation: countryOrNone(countries[0]),
    ...relationCells(recruitments),
  };
}

function genderOf({ sex }: CaseContent["person"]): string {
  const value = valueOf(sex);
  return value === "female" ? "Female" : value === "male" ? "Male" : NOT_SPECIFIED;
}

function majority(years: number | null): string {
  if (years === null) return NOT_SPECIFIED;
  return years < 18 ? "Minor" : "Adult";
}

function atExploitation({ person, episodes }: CaseContent): number | null {
  const start = episodes.flatMap(({ startDate }) => valueOf(startDate) ?? [])[0];
  return start?.prec === "day" ? (ageOn(person, start.date)?.years ?? null) : null;
}

function countryOrNone(code: string | undefined): string {
  return code === undefined || code === "XX" || code === "XS" ? NOT_SPECIFIED : code;
}

function flag(isTrue: boolean, wasAsked: boolean): string {
  if (isTrue) return "1";
  return wasAsked ? "0" : NOT_SPECIFIED;
}

function meansCells(episodes: CaseContent["episodes"]): CtdcRow {
  const asked = episodes.flatMap(({ means }) => means);
  const yes = new Set<string>(asked.flatMap((one) => (one.answer === "yes" ? [one.means] : [])));
  const knows = new Set<string>(
    asked.flatMap((one) => (one.answer === "yes" || one.answer === "no" ? [one.means] : [])),
  );
  const rows = columns.CTDC_MEANS.map(([column, words, ours]) => ({
    column,
    words,
    cell: flag(ours.some((one) => yes.has(one)), ours.some((one) => knows.has(one))), // prettier-ignore
  }));
  return {
    ...Object.fromEntries(rows.map(({ column, cell }) => [column, cell])),
    meansOfControlNotSpecified: yes.size === 0 ? "1" : "0",
    meansOfControlConcatenated: together(rows),
  };
}

function typeCells(episodes: CaseContent["episodes"]): CtdcRow {
  const types = episodes.flatMap(({ exploitationType }) => valueOf(exploitationType) ?? []);
  const has = (list: readonly string[]): boolean => types.some((type) => list.includes(type));
  const sectors = episodes.flatMap(({ sectorKh }) => valueOf(sectorKh) ?? []);
  const isIllicit = has(["forced_criminality"]);
  const labour = columns.CTDC_LABOUR.map(([column, words, ours]) => {
    const isCrime = column === "typeOfLabourIllicitActivities" && isIllicit;
    const isBegging = column === "typeOfLabourBegging" && has(["forced_begging"]);
    const isIt = isCrime || isBegging || sectors.some((sector) => ours.includes(sector));
    return { column, words, cell: flag(isIt, types.length > 0) };
  });
  const forms: readonly string[] = [
    ...types,
    ...episodes.flatMap(({ sexExploitationForm }) => valueOf(sexExploitationForm) ?? []),
  ];
  const sexual = columns.CTDC_SEX.map(([column, words, ours]) => ({
    column,
    words,
    cell: flag(ours.some((one) => forms.includes(one)), types.length > 0), // prettier-ignore
  }));
  const isLabour = has(columns.CTDC_LABOUR_TYPES);
  const isSexual = has(columns.CTDC_SEXUAL_TYPES);
  const kinds = [
    { words: "Forced labour", cell: flag(isLabour, true) },
    { words: "Sexual exploitation", cell: flag(isSexual, true) },
    { words: "Other", cell: flag(has(columns.CTDC_OTHER_TYPES), true) },
  ];
  const wasAsked = types.length > 0;
  return {
    isForcedLabour: flag(isLabour, wasAsked),
    isSexualExploit: flag(isSexual, wasAsked),
    isOtherExploit: flag(has(columns.CTDC_OTHER_TYPES), wasAsked),
    isSexAndLabour: flag(isLabour && isSexual, wasAsked),
    ...Object.fromEntries(
      columns.CTDC_OTHER_FLAGS.map(([column, ours]) => [column, flag(has(ours), wasAsked)]),
    ),
    typeOfExploitConcatenated: together(kinds),
    ...Object.fromEntries([...labour, ...sexual].map(({ column, cell }) => [column, cell])),
    typeOfLabourNotSpecified: isLabour && together(labour) === NOT_SPECIFIED ? "1" : "0",
    typeOfLabourConcatenated: together(labour),
    typeOfSexConcatenated: together(sexual),
  };
}

function relationCells(recruitments: CaseContent["recruitments"]): CtdcRow {
  const given = recruitments.flatMap(({ recruiterRelation }) => valueOf(recruiterRelation) ?? []);
  const rows = columns.CTDC_RELATION.map(([column, words, ours]) => ({
    column,
    words,
    cell: flag(given.some((one) => ours.includes(one)), given.length > 0), // prettier-ignore
  }));
  return {
    RecruiterRelationship: together(rows),
    ...Object.fromEntries(rows.map(({ column, cell }) => [column, cell])),
  };
}

function together(rows: readonly { readonly words: string; readonly cell: string }[]): string {
  const words = rows.flatMap(({ words: one, cell }) => (cell === "1" ? [one] : []));
  return words.length === 0 ? NOT_SPECIFIED : words.join(";");
}
