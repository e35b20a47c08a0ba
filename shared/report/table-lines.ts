import { casesCrackedDown } from "./cases";
import type { GroupCounts } from "./group-counts";
import type { Period, TableLine } from "./national-table";
import { firstOutcomes, type Outcome } from "./outcomes";
import type { ReportRows, SuspectRow } from "./report-rows";
import * as suspects from "./suspects";
import * as victims from "./victims";

/** Every line that the national table may have; words stand under `report.line`. */
export type LineKey =
  | "cases"
  | "suspects_court"
  | "suspects_court_minors"
  | "suspects_court_minor_unknown"
  | "suspects_court_foreigners"
  | "suspects_court_nationalities"
  | "suspects_court_nationality_unknown"
  | "suspects_arrested"
  | "victims"
  | "victims_female"
  | "age_u15"
  | "age_a15_17"
  | "age_a18p"
  | "age_unk"
  | "handed_over"
  | `handover_${Outcome}`;

/** A line with its true numbers, before anything is hidden. */
export interface RawLine extends Omit<TableLine, "key" | "cells" | "change"> {
  readonly key: LineKey;
  readonly counts: GroupCounts;
  /** The same count a year before, on the total; null for lines that carry no change. */
  readonly base: number | null;
  /** People behind each nationality, by column: only for the line that counts nationalities. */
  readonly behind: Readonly<Record<keyof GroupCounts, readonly number[]>> | null;
}

type Facts = Pick<RawLine, "measure" | "unit" | "dateBasis" | "level">;

const CASES: Facts = { measure: "R01", unit: "incident", dateBasis: "action_date", level: 0 };
const COURT: Facts = { measure: "R04", unit: "suspect", dateBasis: "court_date", level: 0 };
const ARREST: Facts = { measure: "R05", unit: "suspect", dateBasis: "arrest_date", level: 0 };
const RESCUE: Facts = { measure: "R08", unit: "victim", dateBasis: "rescue_date", level: 0 };

/** The lines of the table in reading order; `compared` is the same span a year before. */
export function tableLines(
  rows: ReportRows,
  period: Period,
  compared: Period,
  mergeBelow: number,
): RawLine[] {
  return [
    headline(
      "cases",
      CASES,
      casesCrackedDown(rows.incidents, period),
      casesCrackedDown(rows.incidents, compared).total,
    ),
    ...suspectLines(rows, period, compared),
    ...victimLines(rows, period, compared, mergeBelow),
  ];
}

function suspectLines(rows: ReportRows, period: Period, compared: Period): RawLine[] {
  const count = suspects.countSuspects;
  const court = suspects.suspectsToCourt(rows.suspects, period);
  const part = (key: LineKey, measure: "R06" | "R07", of: readonly SuspectRow[]): RawLine =>
    line(key, { ...COURT, measure, level: 1 }, count(of));
  const minorUnknown = court.filter((row) => row.minor === "unknown");
  const foreignUnknown = court.filter((row) => row.foreign === "unknown");
  return [
    headline(
      "suspects_court",
      COURT,
      count(court),
      count(suspects.suspectsToCourt(rows.suspects, compared)).total,
    ),
    part("suspects_court_minors", "R06", suspects.minors(court)),
    ...(minorUnknown.length === 0
      ? []
      : [part("suspects_court_minor_unknown", "R06", minorUnknown)]),
    part("suspects_court_foreigners", "R07", suspects.foreigners(court)),
    nationalityLine(court),
    ...(foreignUnknown.length === 0
      ? []
      : [part("suspects_court_nationality_unknown", "R07", foreignUnknown)]),
    headline(
      "suspects_arrested",
      ARREST,
      count(suspects.suspectsArrested(rows.suspects, period)),
      count(suspects.suspectsArrested(rows.suspects, compared)).total,
    ),
  ];
}

function nationalityLine(court: readonly SuspectRow[]): RawLine {
  const behind = (group: SuspectRow["offenceGroup"] | null): number[] => [
    ...suspects
      .foreignNationalities(court.filter((row) => group === null || row.offenceGroup === group))
      .values(),
  ];
  const people = {
    total: behind(null),
    human_trafficking: behind("human_trafficking"),
    sexual_exploitation: behind("sexual_exploitation"),
    other: behind("other"),
  };
  const counts = {
    total: people.total.length,
    human_trafficking: people.human_trafficking.length,
    sexual_exploitation: people.sexual_exploitation.length,
    other: people.other.length,
  };
  const facts: Facts = { ...COURT, measure: "R07", unit: "nationality", level: 1 };
  return { ...line("suspects_court_nationalities", facts, counts), behind: people };
}

function victimLines(
  rows: ReportRows,
  period: Period,
  compared: Period,
  mergeBelow: number,
): RawLine[] {
  const rescued = victims.victimsRescued(rows.victims, period);
  const before = victims.victimsRescued(rows.victims, compared);
  const total = victims.countVictims(rescued);
  const part = (key: LineKey, measure: "R09" | "R10" | "R11", of: typeof rescued): RawLine =>
    line(key, { ...RESCUE, measure, level: 1 }, victims.countVictims(of));
  return [
    headline("victims", RESCUE, total, victims.countVictims(before).total),
    part("victims_female", "R09", victims.females(rescued)),
    part("age_u15", "R10", victims.inBand(rescued, "u15")),
    part("age_a15_17", "R10", victims.inBand(rescued, "a15_17")),
    part("age_a18p", "R10", victims.inBand(rescued, "a18p")),
    part("age_unk", "R10", victims.inBand(rescued, "unk")),
    line("handed_over", { ...RESCUE, measure: "R11" }, total),
    ...[...firstOutcomes(rescued, mergeBelow)].map(([outcome, people]) =>
      part(`handover_${outcome}`, "R11", [...people]),
    ),
  ];
}

function headline(key: LineKey, facts: Facts, counts: GroupCounts, base: number): RawLine {
  return { ...line(key, facts, counts), base };
}

function line(key: LineKey, facts: Facts, counts: GroupCounts): RawLine {
  return { key, ...facts, counts, base: null, behind: null };
}
