import { toAsciiDigits } from "../khmer/digits";
import { z } from "../zod";
import { isCalendarDay } from "./partial-date";

/** Cambodia keeps UTC+7 all year (dictionary §1). */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** A Gregorian day, `YYYY-MM-DD`, in Phnom Penh. */
export function phnomPenhDay(epochMs: number): string {
  return new Date(epochMs + OFFSET_MS).toISOString().slice(0, 10);
}

/** A minute, `YYYY-MM-DDTHH:mm`, in Phnom Penh. */
export function phnomPenhMinute(epochMs: number): string {
  return new Date(epochMs + OFFSET_MS).toISOString().slice(0, 16);
}

export const daySchema = z
  .string()
  .transform((typed) => toAsciiDigits(typed).trim())
  .pipe(
    z
      .string()
      .min(1, { error: "required", abort: true })
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "not_a_date", abort: true }),
  )
  .refine((day) => {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    return year >= 1900 && year <= 2400 && isCalendarDay(year, month, date);
  }, "not_a_date");

export const minuteSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, "not_a_time")
  .refine((minute) => daySchema.safeParse(minute.slice(0, 10)).success, "not_a_date");

/** Moves a day by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Moves a day by whole years; 29 February becomes 1 March in a common year. */
export function addYears(day: string, years: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

/** Moves a day by whole months; a day that the month does not have becomes its last one. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(
    Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())),
  )
    .toISOString()
    .slice(0, 10);
}

/** Whole days from one day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
