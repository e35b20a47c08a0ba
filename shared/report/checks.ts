import { casesCrackedDown } from "./cases";
import { lastDayOfMonth } from "./change";
import { addDays } from "../domain/local-time";
import type { BalanceCheck, CheckOutcome, Period } from "./national-table";
import type { GroupCounts } from "./group-counts";
import type { ReportRows } from "./report-rows";
import { suspectsToCourt } from "./suspects";
import type { LineKey } from "./table-lines";

/**
 * What can be checked; words stand under `report.check`. When a number that the sentence needs is hidden,
 * the key ends in `_hidden` and there are no values.
 */
export type CheckKey =
  | "groups_add"
  | "groups_leave_other"
  | "ages_add"
  | "handovers_add"
  | "court_suspects_cover"
  | "minors_foreigners_overlap"
  | "change_with_base"
  | "months_add"
  | "part_of_period"
  | "month_too_small"
  | "operations_apart";

export interface CheckFacts {
  readonly rows: ReportRows;
  readonly period: Period;
  /** The part of the period that had passed at the cutoff. */
  readonly passed: Period;
  readonly province: string | null;
  /** Null for the own audience, where every number may be shown. */
  readonly k: number | null;
  /** True counts of a line; all zero for a line that the table does not have. */
  readonly count: (line: LineKey) => GroupCounts;
  /** The printed number of a cell, or null when it is hidden. */
  readonly printed: (
    line: LineKey,
    column: "total" | "human_trafficking" | "sexual_exploitation",
  ) => number | null;
  readonly handoverLines: readonly LineKey[];
  /** Printed bases of the changes on cases, suspects and victims. */
  readonly bases: Readonly<Record<"cases" | "suspects" | "victims", number | null>>;
  readonly operationCount: number;
}

const AGE_LINES = ["age_u15", "age_a15_17", "age_a18p", "age_unk"] as const;

/** The checks under the table (dictionary §8.5), computed from true numbers, printed without hidden ones. */
export function balanceChecks(facts: CheckFacts): BalanceCheck[] {
  return [
    groupsCheck(facts),
    partsCheck(facts, "ages_add", AGE_LINES, "age_unk", "unknown"),
    partsCheck(facts, "handovers_add", facts.handoverLines, "handover_pending", "pending"),
    courtCheck(facts),
    ...overlapNote(facts),
    check("change_with_base", "holds", facts.bases),
    ...monthsCheck(facts),
    ...partNote(facts),
    ...smallMonthCheck(facts),
    ...(facts.operationCount > 0
      ? [check("operations_apart", "note", { operations: facts.operationCount })]
      : []),
  ];
}

/** Incidents of the group `other` have no column: they fail the check instead of vanishing. */
function groupsCheck({ count, printed }: CheckFacts): BalanceCheck {
  const { total, human_trafficking, sexual_exploitation } = count("cases");
  const other = total - human_trafficking - sexual_exploitation;
  const shown = {
    humanTrafficking: printed("cases", "human_trafficking"),
    sexualExploitation: printed("cases", "sexual_exploitation"),
    total: printed("cases", "total"),
  };
  if (other === 0) return check("groups_add", "holds", shown);
  const isHidden = Object.values(shown).includes(null);
  return check("groups_leave_other", "fails", { ...shown, other: isHidden ? null : other });
}

function partsCheck(
  { count, printed }: CheckFacts,
  key: CheckKey,
  lines: readonly LineKey[],
  rest: LineKey,
  restName: string,
): BalanceCheck {
  const sum = lines.reduce((all, line) => all + count(line).total, 0);
  const outcome = sum === count("victims").total ? "holds" : "fails";
  return check(key, outcome, {
    total: printed("victims", "total"),
    [restName]: printed(rest, "total"),
  });
}

/** An incident with a suspect in court has at least one; fewer means that suspects were lost (R18 ≤ R01). */
function courtCheck({ rows, period, k, count, printed }: CheckFacts): BalanceCheck {
  const incidents = new Set(
    suspectsToCourt(rows.suspects, period).map((suspect) => suspect.incidentId),
  ).size;
  return check(
    "court_suspects_cover",
    count("suspects_court").total >= incidents ? "holds" : "fails",
    { suspects: printed("suspects_court", "total"), incidents: k === null ? incidents : null },
  );
}

function overlapNote({ count }: CheckFacts): BalanceCheck[] {
  const isPossible =
    count("suspects_court_minors").total > 0 && count("suspects_court_foreigners").total > 0;
  return isPossible ? [check("minors_foreigners_overlap", "note", {})] : [];
}

function monthsCheck({ rows, period, count, printed }: CheckFacts): BalanceCheck[] {
  const months = monthsOf(period);
  if (months.length < 2) return [];
  const sum = months.reduce((all, month) => all + casesCrackedDown(rows.incidents, month).total, 0);
  const outcome = sum === count("cases").total ? "holds" : "fails";
  return [
    check("months_add", outcome, { months: months.length, total: printed("cases", "total") }),
  ];
}

function partNote({ period, passed }: CheckFacts): BalanceCheck[] {
  if (passed.to === period.to) return [];
  return [check("part_of_period", "note", { days: daysIn(passed), ofDays: daysIn(period) })];
}

/** Rule 8: one province's figures for less than a quarter need at least 2k people behind them. */
function smallMonthCheck({ k, province, period, count }: CheckFacts): BalanceCheck[] {
  if (k === null || province === null || monthsOf(period).length >= 3) return [];
  const people = count("victims").total;
  return people >= 2 * k ? [] : [check("month_too_small", "fails", { atLeast: 2 * k })];
}

function check(
  key: CheckKey,
  outcome: CheckOutcome,
  values: Readonly<Record<string, number | null>>,
): BalanceCheck {
  const shown: Record<string, number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null) return { key: `${key}_hidden`, outcome, values: {} };
    shown[name] = value;
  }
  return { key, outcome, values: shown };
}

/** The calendar months of a period; its first and last may be cut. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = [];
  for (let from = period.from; from <= period.to;) {
    const last = lastDayOfMonth(from);
    const to = last < period.to ? last : period.to;
    months.push({ from, to });
    from = addDays(to, 1);
  }
  return months;
}

function daysIn(period: Period): number {
  return (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
}
