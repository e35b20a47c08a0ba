import { passedPart } from "../change";
import { monthsOf } from "../checks";
import { K_OF_AUDIENCE, type Period, type ReportRequest } from "../national-table";
import type { Breakdown, MeasureCheck, MeasureLine } from "./measure-result";
import type { RawMeasure } from "./raw-measure";

interface Printed {
  readonly request: ReportRequest;
  readonly lines: readonly MeasureLine[];
  /** The base of the change as it is printed; null when hidden. */
  readonly base: number | null;
}

/**
 * What can be checked of a measure (dictionary §8.5), found from the true numbers and told with the printed
 * ones: where one of these is hidden the key ends in `_hidden` and there are no values.
 */
export function measureChecks(raw: RawMeasure, printed: Printed): MeasureCheck[] {
  const { request } = printed;
  return [
    ...raw.breakdowns
      .filter(({ whole }) => !whole.includes("."))
      .map((breakdown) => breakdownCheck(raw, breakdown, printed)),
    ...innerCheck(raw),
    check("change_with_base", "holds", { base: printed.base }),
    ...monthsCheck(raw, printed),
    ...partNote(request),
    ...undatedNote(raw, request),
  ];
}

function breakdownCheck(
  raw: RawMeasure,
  { key, whole, parts, overlap }: Breakdown,
  { lines }: Printed,
): MeasureCheck {
  if (overlap !== null) {
    return { key: `parts_${overlap}`, breakdown: key, outcome: "note", values: {} };
  }
  const total = lines.find((line) => line.key === whole)?.cell.value ?? null;
  const outcome = doesAdd(raw, { whole, parts }) ? "holds" : "fails";
  return { ...check("parts_add", outcome, { total }), breakdown: key };
}

/** The many sums inside a cross table, as one line. */
function innerCheck(raw: RawMeasure): MeasureCheck[] {
  const inner = raw.breakdowns.filter(({ whole }) => whole.includes("."));
  if (inner.length === 0) return [];
  const doAllAdd = inner.every((breakdown) => doesAdd(raw, breakdown));
  return [check("margins_add", doAllAdd ? "holds" : "fails", { sums: inner.length })];
}

function doesAdd(raw: RawMeasure, { whole, parts }: Pick<Breakdown, "whole" | "parts">): boolean {
  const values = new Map(raw.lines.map(({ key, value }) => [key, value ?? 0]));
  const sum = parts.reduce((all, part) => all + (values.get(part) ?? 0), 0);
  return sum === values.get(whole);
}

/** What is counted once in the whole period, such as a court file, may stand in two months. */
function monthsCheck(raw: RawMeasure, { request, lines }: Printed): MeasureCheck[] {
  const months = monthsOf(request.period);
  if (!raw.isFlow || months.length < 2) return [];
  const sum = months.reduce((all, month) => all + raw.totalIn(month), 0);
  const isSame = sum === raw.totalIn(request.period);
  const total = lines.find(({ key }) => key === "total")?.cell.value ?? null;
  return [
    check(isSame ? "months_add" : "months_overlap", isSame ? "holds" : "note", {
      months: months.length,
      total,
    }),
  ];
}

function partNote(request: ReportRequest): MeasureCheck[] {
  const { period } = request;
  const passed = passedPart(request);
  if (passed.to === period.to) return [];
  return [check("part_of_period", "note", { days: daysIn(passed), ofDays: daysIn(period) })];
}

function undatedNote({ undated }: RawMeasure, { audience }: ReportRequest): MeasureCheck[] {
  if (undated === 0) return [];
  const k = K_OF_AUDIENCE[audience];
  return [check("undated", "note", { rows: k === null ? undated : null })];
}

function check(
  key: string,
  outcome: MeasureCheck["outcome"],
  values: Readonly<Record<string, number | null>>,
): MeasureCheck {
  const shown = Object.entries(values).flatMap(([name, value]): [string, number][] =>
    value === null ? [] : [[name, value]],
  );
  return shown.length < Object.keys(values).length
    ? { key: `${key}_hidden`, breakdown: null, outcome, values: {} }
    : { key, breakdown: null, outcome, values: Object.fromEntries(shown) };
}

function daysIn(period: Period): number {
  return (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
}
