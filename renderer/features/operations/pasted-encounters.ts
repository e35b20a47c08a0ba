import { known } from "../../../shared/domain/answer";
import { ageBand } from "../../../shared/domain/age";
import { toAsciiDigits } from "../../../shared/khmer/digits";
import { ENCOUNTER_OUTCOME, INVOLVEMENT } from "../../../shared/domain/code-lists/incidents";
import { AGE_BAND, SEX } from "../../../shared/domain/code-lists/people";
import { NEW_ENCOUNTER, type EncounterKind } from "./new-operation";

/** Finds a code by what somebody wrote for it: the code itself, or its words; null for neither. */
export type CodeFinder = (typed: string) => string | null;

export interface EncounterFinders {
  readonly nationality: CodeFinder;
  readonly sex: CodeFinder;
  readonly ageBand: CodeFinder;
  readonly outcome: CodeFinder;
  readonly involvement: CodeFinder;
}

export interface PastedEncounters {
  readonly rows: readonly EncounterKind[];
  /** Numbers of the lines, from 1, in which something was not understood; nothing of them is taken. */
  readonly unread: readonly number[];
}

/** More than this is no list of people who were met, but a mistake. */
const MAX_LINES = 5_000;

/**
 * Reads lines as a spreadsheet copies them: nationality, sex, age, what became of the person, involvement;
 * between tabs, semicolons or commas. What is left out at the end, or empty, is not known.
 */
export function pastedEncounters(text: string, find: EncounterFinders): PastedEncounters {
  const rows: EncounterKind[] = [];
  const unread: number[] = [];
  text
    .split(/\r?\n/)
    .slice(0, MAX_LINES)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const row = readLine(line, find);
      if (row === null) unread.push(index + 1);
      else rows.push(row);
    });
  return { rows, unread };
}

function readLine(line: string, find: EncounterFinders): EncounterKind | null {
  const [nationality = "", sex = "", age = "", outcome = "", involvement = "", ...more] = line
    .split(/[\t;,]/)
    .map((cell) => cell.trim());
  const read = {
    nationality: cell(nationality, find.nationality),
    sex: cell(sex, find.sex),
    ageBand: cell(age, (typed) => bandOfYears(typed) ?? find.ageBand(typed)),
    outcome: cell(outcome, find.outcome),
    involvement: cell(involvement, find.involvement),
  };
  if (more.length > 0 || Object.values(read).includes(null)) return null;
  const sexCode = SEX.find((code) => code === read.sex);
  return {
    ...NEW_ENCOUNTER,
    ...(read.nationality ? { nationality: known(read.nationality) } : {}),
    ...(sexCode === undefined ? {} : { sex: known(sexCode) }),
    ageBand: AGE_BAND.find((code) => code === read.ageBand) ?? NEW_ENCOUNTER.ageBand,
    outcome: ENCOUNTER_OUTCOME.find((code) => code === read.outcome) ?? NEW_ENCOUNTER.outcome,
    involvement: INVOLVEMENT.find((code) => code === read.involvement) ?? NEW_ENCOUNTER.involvement,
  };
}

/** The code of a cell; the empty string for an empty cell, null for one that is not understood. */
function cell(typed: string, find: CodeFinder): string | null {
  return typed === "" ? "" : find(typed);
}

function bandOfYears(typed: string): string | null {
  const digits = toAsciiDigits(typed);
  return /^\d{1,3}$/.test(digits) ? ageBand(Number(digits)) : null;
}
