import { provinceOf } from "../../../shared/domain/places/provinces";
import type { NationalTable } from "../../../shared/report/national-table";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { Span } from "./period-choice";

/** Words for periods, places and figures of a table, in the present language. */
export function useReportWords() {
  const { t, lang } = useWords();
  const format = useFormats();
  const digits = (text: string | number): string =>
    String(text).replace(/\d/g, (digit) => format.number(Number(digit)));

  function spanName(span: Span, year: number): string {
    const [kind, number] = span.split("-");
    if (kind === "month") return format.month(`${year}-${String(number).padStart(2, "0")}`);
    if (kind === "half") return t("report.half", { n: format.number(Number(number)) });
    if (kind === "quarter") return t("report.quarter", { n: format.number(Number(number)) });
    return t("report.wholeYear");
  }

  return {
    t,
    format,
    year: digits,
    spanName,
    /** The heading of a period: "2022", "March 2022", "quarter 2 2022". */
    periodName(year: number, span: Span): string {
      if (span === "year") return lang === "km" ? `ឆ្នាំ ${digits(year)}` : digits(year);
      if (span.startsWith("month")) return spanName(span, year);
      return `${spanName(span, year)} ${digits(year)}`;
    },
    placeName(province: string | null): string {
      const place = province === null ? null : provinceOf(province);
      if (place === null) return t("report.allProvinces");
      return lang === "km" ? place.nameKm : place.nameLatin;
    },
    cutoff: (table: NationalTable): string =>
      format.dateTime(phnomPenhMinute(Date.parse(table.request.cutoffAt))),
    dates: (table: NationalTable): { from: string; to: string } => ({
      from: format.date(table.request.period.from),
      to: format.date(table.request.period.to),
    }),
  };
}
