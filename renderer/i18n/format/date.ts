import { assert } from "../../../shared/assert";
import type { PartialDate } from "../../../shared/domain/partial-date";
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from "./calendar-words";
import { type FormatOptions, type Lang, withDigits } from "./lang";

// Dates are Gregorian ISO text in the time of Phnom Penh. They are never passed through `Date` with a
// time zone, so a wrong clock setting of the machine cannot move a birthday. Each function throws when
// the text is no ISO date: data was parsed at the border.

export interface DateOptions extends FormatOptions {
  /** "21 November 2026" instead of "21 Nov 2026"; Khmer has one form. */
  readonly longMonth?: boolean | undefined;
}

/** "21 Nov 2026", "២១ វិច្ឆិកា ២០២៦". */
export function formatDate(iso: string, lang: Lang, options: DateOptions = {}): string {
  const { year, month, day } = partsOf(iso);
  return withDigits(`${day} ${monthWord(month, lang, options)} ${year}`, lang, options);
}

/** Without the year, for what lies near today: "14 Nov", "១៤ វិច្ឆិកា". */
export function formatDayMonth(iso: string, lang: Lang, options: DateOptions = {}): string {
  const { month, day } = partsOf(iso);
  return withDigits(`${day} ${monthWord(month, lang, options)}`, lang, options);
}

/** A month such as "2026-10": "October 2026", "តុលា ២០២៦". */
export function formatMonth(yearMonth: string, lang: Lang, options: FormatOptions = {}): string {
  const { year, month } = partsOf(yearMonth);
  return withDigits(`${monthWord(month, lang, { longMonth: true })} ${year}`, lang, options);
}

/** A date no more exact than it was told: "3 Jul 1984", "Jul 1984", "1984", "about 1984". */
export function formatPartialDate(
  partial: PartialDate,
  lang: Lang,
  options: DateOptions = {},
): string {
  const told = asFarAsTold(partial.date, lang, options);
  if (partial.prec !== "approx") return told;
  return (lang === "km" ? "ប្រហែល " : "about ") + told;
}

function asFarAsTold(date: string, lang: Lang, options: DateOptions): string {
  if (date.length > YEAR_MONTH_LENGTH) return formatDate(date, lang, options);
  const { year, month } = partsOf(date);
  if (date.length < YEAR_MONTH_LENGTH) return withDigits(year, lang, options);
  return withDigits(`${monthWord(month, lang, options)} ${year}`, lang, options);
}

const YEAR_MONTH_LENGTH = "1984-07".length;

/** "Thursday", "ថ្ងៃព្រហស្បតិ៍". */
export function formatWeekday(iso: string, lang: Lang): string {
  return wordAt(WEEKDAYS[lang], new Date(epochDay(iso) * DAY_MS).getUTCDay());
}

/**
 * A day as people name it: "Yesterday", "Today", "Tomorrow", the weekday within the coming week, else
 * the date.
 *
 * @param today the date in Phnom Penh, ISO
 */
export function formatRelativeDay(
  iso: string,
  today: string,
  lang: Lang,
  options: DateOptions = {},
): string {
  const days = epochDay(iso) - epochDay(today);
  if (days === -1) return lang === "km" ? "ម្សិលមិញ" : "Yesterday";
  if (days === 0) return lang === "km" ? "ថ្ងៃនេះ" : "Today";
  if (days === 1) return lang === "km" ? "ថ្ងៃស្អែក" : "Tomorrow";
  if (days > 1 && days < 7) return formatWeekday(iso, lang);
  return formatDate(iso, lang, options);
}

const DAY_MS = 86_400_000;

function epochDay(iso: string): number {
  const day = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS;
  assert(Number.isInteger(day), "a date to show is an ISO date");
  return day;
}

/** Reads "1984", "1984-07" and "1984-07-03"; what is missing counts as the first. */
function partsOf(iso: string): { year: string; month: number; day: number } {
  const found = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?/.exec(iso);
  assert(found !== null, "a date to show is an ISO date");
  return { year: found[1] ?? "", month: Number(found[2] ?? 1), day: Number(found[3] ?? 1) };
}

function monthWord(month: number, lang: Lang, options: DateOptions): string {
  return wordAt(options.longMonth === true ? MONTHS[lang] : SHORT_MONTHS[lang], month - 1);
}

function wordAt(words: readonly string[], index: number): string {
  const word = words[index];
  assert(word !== undefined, "a calendar word exists for each month and weekday");
  return word;
}
