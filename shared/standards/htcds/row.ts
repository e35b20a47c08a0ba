import { valueOf, type Answer } from "../../domain/answer";
import type { PartialDate } from "../../domain/partial-date";
import type { Cell, DayCell } from "../../spreadsheets/sheet";
import type { HtcdsId } from "./fields";

/** The cells of one row by the name of the field; one that is missing is empty. */
export type HtcdsRow = Partial<Record<HtcdsId, Cell>>;

/** One case as the standard tells it. */
export interface HtcdsCase {
  readonly main: HtcdsRow;
  /** Referrals to others beyond the first, which stands in `main`. */
  readonly referrals: readonly HtcdsRow[];
  readonly events: readonly HtcdsRow[];
  readonly plans: readonly HtcdsRow[];
}

/** The value of the standard for an answer, or null when there is no answer or no such value. */
export function coded<C extends string>(
  answer: Answer<C>,
  map: Readonly<Record<C, string | null>>,
): string | null {
  const value = valueOf(answer);
  return value === null ? null : map[value];
}

/** A date that is known to the day; any other would claim a day that nobody said. */
export function wholeDay(answer: Answer<PartialDate>): DayCell | null {
  const date = valueOf(answer);
  return date?.prec === "day" ? { day: date.date } : null;
}

export function dayOrNull(day: string | null): DayCell | null {
  return day === null ? null : { day };
}
