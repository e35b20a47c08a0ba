import { type DateOptions, formatDate, formatDayMonth, formatWeekday } from "./date";
import { type FormatOptions, type Lang, withDigits } from "./lang";

// A minute is `YYYY-MM-DDTHH:mm` on the clock of Phnom Penh (shared/domain/local-time).

/** The time of a minute: "21:40", "២១:៤០". */
export function formatTime(minute: string, lang: Lang, options: FormatOptions = {}): string {
  return withDigits(minute.slice(11, 16), lang, options);
}

/** "21 Nov 2026, 21:40", "២១ វិច្ឆិកា ២០២៦ ម៉ោង ២១:៤០". */
export function formatDateTime(minute: string, lang: Lang, options: DateOptions = {}): string {
  return formatDate(minute, lang, options) + BEFORE_TIME[lang] + formatTime(minute, lang, options);
}

/** Without the year, for a timeline: "14 Nov, 02:40", "១៤ វិច្ឆិកា ០២:៤០". */
export function formatDayMonthTime(minute: string, lang: Lang, options: DateOptions = {}): string {
  const between = lang === "km" ? " " : ", ";
  return formatDayMonth(minute, lang, options) + between + formatTime(minute, lang, options);
}

/** The title of the Today screen: "Saturday night", "យប់ថ្ងៃសៅរ៍". */
export function formatPartOfDay(minute: string, lang: Lang): string {
  const weekday = formatWeekday(minute, lang);
  const part = PARTS_OF_DAY[partOfDay(Number(minute.slice(11, 13)))][lang];
  return lang === "km" ? part + weekday : `${weekday}${part}`;
}

const BEFORE_TIME: Readonly<Record<Lang, string>> = { en: ", ", km: " ម៉ោង " };

// The hours after midnight belong to the new date, so they must not be called a night of it.
const PARTS_OF_DAY = {
  smallHours: { en: ", before dawn", km: "ទៀបភ្លឺ" },
  morning: { en: " morning", km: "ព្រឹក" },
  afternoon: { en: " afternoon", km: "រសៀល" },
  evening: { en: " evening", km: "ល្ងាច" },
  night: { en: " night", km: "យប់" },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;

function partOfDay(hour: number): keyof typeof PARTS_OF_DAY {
  if (hour < 5) return "smallHours";
  if (hour < 12) return "morning";
  if (hour < 17) return "afternoon";
  if (hour < 20) return "evening";
  return "night";
}
