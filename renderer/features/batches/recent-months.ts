export interface MonthChoice {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The month has not ended yet. */
  readonly isRunning: boolean;
}

const COMPLETE_MONTHS = 24;

/**
 * The months that a batch may be made for, newest first: the running one, then the 24 before it.
 * `today` is a day in Phnom Penh.
 */
export function recentMonths(today: string): readonly MonthChoice[] {
  return Array.from({ length: COMPLETE_MONTHS + 1 }, (_, back) => ({
    month: monthsBefore(today.slice(0, 7), back),
    isRunning: back === 0,
  }));
}

/** The month that is offered first: the last one that has ended. */
export function lastCompleteMonth(today: string): string {
  return monthsBefore(today.slice(0, 7), 1);
}

function monthsBefore(month: string, back: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + (number - 1) - back;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`;
}
