import { addYears, phnomPenhDay } from "../domain/local-time";
import type { Change, Period, ReportRequest } from "./national-table";

/**
 * R03, always against the base: 87 → 104 is +17, +19.5 % of 87. From a base of 0 only the absolute change
 * is given; a hidden side (null) gives neither. The percentage has one decimal.
 */
export function changeOn(base: number | null, current: number | null): Change {
  if (base === null || current === null) return { base, absolute: null, percent: null };
  const absolute = current - base;
  const percent = base === 0 ? null : Math.round((absolute / base) * 1000) / 10;
  return { base, absolute, percent };
}

/** The same span one year earlier; a month's last day stays the last day of that month. */
export function yearBefore(period: Period): Period {
  return { from: addYears(period.from, -1), to: sameDayBefore(period.to) };
}

function sameDayBefore(day: string): string {
  const isLast = lastDayOfMonth(day) === day;
  const firstThen = addYears(`${day.slice(0, 7)}-01`, -1);
  return isLast ? lastDayOfMonth(firstThen) : addYears(day, -1);
}

/** The last day of the month in which `day` lies. */
export function lastDayOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * The part of the period that had passed at the cutoff. Changes compare equal spans, so an unfinished
 * period is set against the same days of the year before, never against the whole.
 */
export function passedPart(request: Pick<ReportRequest, "period" | "cutoffAt">): Period {
  const cutoffDay = phnomPenhDay(Date.parse(request.cutoffAt));
  const { from, to } = request.period;
  if (cutoffDay >= to) return request.period;
  return { from, to: cutoffDay < from ? from : cutoffDay };
}

/** True for 1 January to 31 December of one year. */
export function isWholeYear(period: Period): boolean {
  const year = period.from.slice(0, 4);
  return period.from === `${year}-01-01` && period.to === `${year}-12-31`;
}
