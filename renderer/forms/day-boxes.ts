import { toAsciiDigits, toKhmerDigits } from "../../shared/khmer/digits";
import type { DateBoxes } from "./date-parts";

/**
 * A whole day and, where there is one, a time as typed. The form keeps `YYYY-MM-DD` or
 * `YYYY-MM-DDTHH:mm`; whatever does not fit is kept in the same pattern, so that nothing typed is lost.
 */
export interface DayAndTime {
  readonly day: DateBoxes;
  readonly time: string;
}

/** Takes the kept text apart, in the digits of the screen; empty boxes for null or no text. */
export function splitDay(kept: unknown, lang: "en" | "km"): DayAndTime {
  const text = typeof kept === "string" ? kept : "";
  const shown = lang === "km" ? toKhmerDigits(text) : text;
  const [date = "", time = ""] = shown.split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  return { day: { year, month, day, approx: "day" }, time };
}

/** The boxes as the form keeps them; the empty string when nothing at all was typed. */
export function joinDay({ year, month, day }: DateBoxes): string {
  const parts = [year, twoDigits(month), twoDigits(day)].map((part) => toAsciiDigits(part).trim());
  return parts.every((part) => part === "") ? "" : parts.join("-");
}

/** A day and a time in one; `930`, `9.30` and `9:30` are all half past nine. */
export function joinMinute(typed: DayAndTime): string {
  return `${joinDay(typed.day)}T${readTime(typed.time)}`;
}

function readTime(typed: string): string {
  const text = toAsciiDigits(typed).trim();
  const found = /^(\d{1,2})[:.h ]?(\d{2})$/.exec(text);
  return found === null ? text : `${twoDigits(found[1] ?? "")}:${found[2] ?? ""}`;
}

function twoDigits(part: string): string {
  const digits = toAsciiDigits(part).trim();
  return /^\d$/.test(digits) ? `0${digits}` : digits;
}
