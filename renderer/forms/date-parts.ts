import type { PartialDate, PartialDateParts } from "../../shared/domain/partial-date";
import { toParts } from "../../shared/domain/partial-date";
import { toKhmerDigits } from "../../shared/khmer/digits";

/** A date in three boxes with how exact it is, as the date field of the interface has it. */
export interface DateBoxes {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly approx: "day" | "month" | "year" | "about";
}

export const EMPTY_BOXES: DateBoxes = { year: "", month: "", day: "", approx: "day" };

/** No box is filled in. */
export function isEmptyBoxes({ year, month, day }: DateBoxes): boolean {
  return year === "" && month === "" && day === "";
}

/**
 * A date as stored (`{ date, prec }`) or as typed (three raw boxes) for the date field. Typed text stays as
 * it is; a stored date is written in the digits of the screen. Anything else shows as empty.
 */
export function toBoxes(stored: unknown, lang: "en" | "km"): DateBoxes {
  if (isPartialDate(stored)) {
    const { approx, ...parts } = toParts(stored);
    const say = (part: string): string => (lang === "km" ? toKhmerDigits(part) : part);
    return exact({ year: say(parts.year), month: say(parts.month), day: say(parts.day), approx });
  }
  return isParts(stored) ? exact(stored) : EMPTY_BOXES;
}

/** The boxes as a draft keeps them; the schema reads them later. */
export function fromBoxes(boxes: DateBoxes): PartialDateParts {
  const { year, month, day } = boxes;
  return { year, month, day, approx: boxes.approx === "about" };
}

function exact({ year, month, day, approx }: PartialDateParts): DateBoxes {
  if (approx) return { year, month, day, approx: "about" };
  if (year === "" || day !== "") return { year, month, day, approx: "day" };
  return { year, month, day, approx: month === "" ? "year" : "month" };
}

function isPartialDate(candidate: unknown): candidate is PartialDate {
  return (
    isObject(candidate) &&
    typeof candidate["date"] === "string" &&
    typeof candidate["prec"] === "string"
  );
}

function isParts(candidate: unknown): candidate is PartialDateParts {
  return (
    isObject(candidate) &&
    ["year", "month", "day"].every((part) => typeof candidate[part] === "string") &&
    typeof candidate["approx"] === "boolean"
  );
}

function isObject(candidate: unknown): candidate is Record<string, unknown> {
  return typeof candidate === "object" && candidate !== null;
}
