import { useMemo } from "react";
import type { PartialDate } from "../../shared/domain/partial-date";
import { codeLabel } from "./codes/code-label";
import { formatAgo, formatSavedAgo } from "./format/elapsed";
import {
  formatDate,
  formatDayMonth,
  formatMonth,
  formatPartialDate,
  formatRelativeDay,
} from "./format/date";
import {
  formatNumber,
  formatSigned,
  formatSignedPercent,
  type NumberOptions,
} from "./format/number";
import { formatSize } from "./format/size";
import { formatDateTime, formatPartOfDay, formatTime } from "./format/time";
import type { CodeListName, CodeOf } from "../../shared/domain/code-lists";
import { useWords, type Language } from "./i18n";
import { usePreferences } from "./preferences";

/** Dates, numbers and code words in one language. */
function formatsIn(lang: Language, options: { readonly khmerDigits: boolean }) {
  return {
    date: (iso: string) => formatDate(iso, lang, options),
    dayMonth: (iso: string) => formatDayMonth(iso, lang, options),
    month: (yearMonth: string) => formatMonth(yearMonth, lang, options),
    partialDate: (date: PartialDate) => formatPartialDate(date, lang, options),
    relativeDay: (iso: string, today: string) => formatRelativeDay(iso, today, lang, options),
    dateTime: (minute: string) => formatDateTime(minute, lang, options),
    time: (minute: string) => formatTime(minute, lang, options),
    partOfDay: (minute: string) => formatPartOfDay(minute, lang),
    ago: (elapsedMs: number) => formatAgo(elapsedMs, lang, options),
    size: (bytes: number) => formatSize(bytes, lang, options),
    savedAgo: (elapsedMs: number) => formatSavedAgo(elapsedMs, lang, options),
    number: (value: number, more: NumberOptions = {}) =>
      formatNumber(value, lang, { ...options, ...more }),
    signed: (value: number) => formatSigned(value, lang, options),
    signedPercent: (ratio: number) =>
      formatSignedPercent(ratio, lang, { ...options, fractionDigits: 1 }),
    code: <Name extends CodeListName>(list: Name, code: CodeOf<Name>) =>
      codeLabel(list, code, lang, options),
  };
}

export type Formats = ReturnType<typeof formatsIn>;

/** Dates, numbers and code words in the present language and digits. Stable until one of them changes. */
export function useFormats(): Formats {
  const { lang } = useWords();
  return useFormatsOf()[lang];
}

/** The same in each language, for a paper that says everything in both. */
export function useFormatsOf(): Readonly<Record<Language, Formats>> {
  const { khmerDigits } = usePreferences();
  return useMemo(
    () => ({ km: formatsIn("km", { khmerDigits }), en: formatsIn("en", { khmerDigits }) }),
    [khmerDigits],
  );
}
