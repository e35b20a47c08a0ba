import { toAsciiDigits } from "../khmer/digits";
import { z } from "../zod";

/** How exactly a date is known (dictionary §1, the `_prec` companion). */
export const DATE_PRECISION = ["day", "month", "year", "approx"] as const;
export type DatePrecision = (typeof DATE_PRECISION)[number];

/** `date` is `1984`, `1984-07` or `1984-07-02`, as far as it is known; Gregorian. */
export interface PartialDate {
  readonly date: string;
  readonly prec: DatePrecision;
}

/** A date while it is typed: three boxes, in either kind of digits, month and day may be empty. */
export interface PartialDateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly approx: boolean;
}

const stored = z.strictObject({
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "not_a_date"),
  prec: z.enum(DATE_PRECISION),
});
const parts = z.strictObject({
  year: z.string(),
  month: z.string(),
  day: z.string(),
  approx: z.boolean(),
});

const EARLIEST_YEAR = 1900;

/** True for a day that the Gregorian calendar has. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

function precisionOf(date: string): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** Reads either the stored form or the three boxes; the message of an issue is an i18n key. */
function read(input: z.infer<typeof stored> | PartialDateParts): PartialDate | string {
  const typed = "date" in input ? toParts(input) : input;
  const [year, month, day] = [typed.year, typed.month, typed.day].map((part) =>
    toAsciiDigits(part).trim(),
  ) as [string, string, string];
  if (year === "") return "year_missing";
  if (!/^\d{4}$/.test(year)) return "not_a_year";
  if (Number(year) > 2400) return "buddhist_year";
  if (Number(year) < EARLIEST_YEAR) return "too_early";
  if (month === "" && day !== "") return "month_missing";
  if (month !== "" && !(/^\d{1,2}$/.test(month) && Number(month) >= 1 && Number(month) <= 12)) {
    return "not_a_month";
  }
  const wholeMonth = month === "" ? "" : `-${month.padStart(2, "0")}`;
  if (day === "") return finish(year + wholeMonth, typed.approx);
  if (!/^\d{1,2}$/.test(day) || !isCalendarDay(Number(year), Number(month), Number(day))) {
    return "not_a_day";
  }
  return finish(`${year}${wholeMonth}-${day.padStart(2, "0")}`, typed.approx);
}

function finish(date: string, isApprox: boolean): PartialDate {
  return { date, prec: isApprox ? "approx" : precisionOf(date) };
}

/** The stored form taken apart for the three boxes. */
export function toParts(date: PartialDate): PartialDateParts {
  const [year = "", month = "", day = ""] = date.date.split("-");
  return { year, month, day, approx: date.prec === "approx" };
}

export const partialDateSchema = z
  .union([stored, parts])
  .transform((input, context): PartialDate => {
    const result = read(input);
    if (typeof result !== "string") return result;
    context.addIssue({ code: "custom", message: result });
    return z.NEVER;
  });

/** The first day that the date may mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  return (date.date + "-01-01").slice(0, 10);
}

/** The last day that the date may mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  const [year = "", month, day] = date.date.split("-");
  if (day !== undefined) return date.date;
  if (month === undefined) return `${year}-12-31`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, "0")}`;
}
