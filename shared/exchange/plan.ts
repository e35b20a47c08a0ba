import { assert } from "../assert";
import { countByKind } from "./count-by-kind";
import type { ExchangeItem } from "./item";
import type { Manifest } from "./manifest";

/** A record that may go into a file, after the rules of the domain had their say. */
export type Candidate<R extends string> = ExchangeItem & {
  /** Days or months of the events it stands for, as `YYYY-MM-DD` or `YYYY-MM` in Cambodia's calendar. */
  readonly eventDates: readonly string[];
  /** Why it must stay here (consent, withholding, draft, …); `null` lets it go. */
  readonly exclusion: R | null;
};

export type Plan<R extends string> = {
  /** In strict order of item key: the order tells nothing of what was left out. */
  readonly items: readonly ExchangeItem[];
  /** For the sender's screen only; never part of the file (dictionary §11 R4). */
  readonly leftOut: Readonly<Partial<Record<R, number>>>;
  readonly countsByKind: Manifest["counts"];
};

/** Whole records travel to the own organisation whenever they changed: event dates decide nothing. */
export function planSync<R extends string>(candidates: readonly Candidate<R>[]): Plan<R> {
  return planItems(candidates, (candidate) => candidate.exclusion);
}

/**
 * A month's figures (dictionary §7): a record goes in if one of its events lies in `period`, or in an
 * earlier month when it is marked late. Others are left out as `no_event_date` or `other_period`.
 */
export function planStatistical<R extends string>(
  candidates: readonly Candidate<R>[],
  period: string,
): Plan<R | "no_event_date" | "other_period"> {
  return planItems<R | "no_event_date" | "other_period">(candidates, (candidate) => {
    if (candidate.exclusion !== null) return candidate.exclusion;
    const months = candidate.eventDates
      .filter((date) => /^\d{4}-\d{2}/.test(date))
      .map((date) => date.slice(0, 7));
    if (months.length === 0) return "no_event_date";
    const belongs = months.some((month) => month === period || (candidate.late && month < period));
    return belongs ? null : "other_period";
  });
}

function planItems<R extends string>(
  candidates: readonly Candidate<R>[],
  exclusionOf: (candidate: Candidate<R>) => R | null,
): Plan<R> {
  const leftOut: Partial<Record<R, number>> = {};
  const items: ExchangeItem[] = [];
  for (const candidate of candidates) {
    const reason = exclusionOf(candidate);
    if (reason === null) items.push(itemOf(candidate));
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  items.sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1));
  const isTwice = items.some((item, at) => item.itemKey === items[at + 1]?.itemKey);
  assert(!isTwice, "an item key stands for one record");
  return { items, leftOut, countsByKind: countByKind(items) };
}

function itemOf({ itemKey, recordKind, rowVersion, late, record }: ExchangeItem): ExchangeItem {
  return { itemKey, recordKind, rowVersion, late, record };
}
