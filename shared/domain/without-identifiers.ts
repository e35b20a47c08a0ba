import { NOT_ASKED, type Answer } from "./answer";
import { makeCaseNo, makeSurvivorCode } from "./case-no";
import type { CaseContent } from "./case-record";
import { mapCaseRows } from "./case-rows";
import { DICTIONARY, type EntityName, type FieldInfo } from "./dictionary";
import { FREE_TEXT } from "./free-text";
import type { PartialDate } from "./partial-date";

// What is left of a file where a rule keeps back who somebody is (dictionary §11 R2, level 1): the fields of
// class `ID` go, one by one as the dictionary has them, and everything else stays.

/**
 * The file without anything that says who or where somebody is. Of a birth date the year stays, of a home
 * the province (dictionary §1, §3.3). The two codes that every file has are others, made of the file's id,
 * which travels anyway: they lead nobody back to the paper that has the true ones.
 */
export function withoutIdentifiers(content: CaseContent): CaseContent {
  const blank = mapCaseRows(content, withoutIdentifyingFields);
  const { caseId, caseNo } = content.caseFile;
  const { birthDate, homeAdminCode } = content.person;
  const bytes = bytesOf(caseId);
  return {
    ...blank,
    caseFile: { ...blank.caseFile, caseNo: makeCaseNo(siteOf(caseNo), bytes) },
    person: {
      ...blank.person,
      survivorCode: makeSurvivorCode(bytes),
      birthDate: withValue(birthDate, yearOf),
      homeAdminCode: withValue(homeAdminCode, (code) => code.slice(0, 2)),
    },
  };
}

/** One row of an entity without its fields of class `ID`. */
export function withoutIdentifyingFields<T extends object>(entity: EntityName, row: T): T {
  const fields: Readonly<Record<string, FieldInfo>> = DICTIONARY[entity].fields;
  return withBlanks(row, (name) => fields[name]?.cls === "ID");
}

/** The file without what was written in free words, in which anybody may be named: nobody reads it before it goes. */
export function withoutFreeText(content: CaseContent): CaseContent {
  return mapCaseRows(content, (entity, row) => {
    const names: readonly string[] = FREE_TEXT[entity] ?? [];
    return withBlanks(row, (name) => names.includes(name));
  });
}

function withBlanks<T extends object>(row: T, isBlank: (field: string) => boolean): T {
  const entries = Object.entries(row).map(([name, value]: [string, unknown]) => [
    name,
    isBlank(name) ? blankOf(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** What a field says that says nothing: an answer is not asked, a list empty, a link gone. */
function blankOf(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === "object" && value !== null && "mv" in value) return NOT_ASKED;
  return null;
}

function withValue<T>(given: Answer<T>, change: (value: T) => T): Answer<T> {
  return "value" in given ? { ...given, value: change(given.value) } : given;
}

function yearOf({ date, prec }: PartialDate): PartialDate {
  return { date: date.slice(0, 4), prec: prec === "approx" ? "approx" : "year" };
}

function siteOf(caseNo: string): string {
  return /^[A-Z]{2,4}(?=-)/.exec(caseNo)?.[0] ?? "XX";
}

/** The random bytes of a record's id. */
function bytesOf(id: string): Uint8Array {
  const pairs = id.replaceAll("-", "").match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
