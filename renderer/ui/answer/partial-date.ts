import { digitsOf, latinDigits } from "./digits";

/** How exact a date is; `about` is a guess near the parts given. */
export type DateExactness = "day" | "month" | "year" | "about";

/** The parts as typed, digits of either script; an empty part is not known. */
export interface PartialDateParts {
  year: string;
  month: string;
  day: string;
  approx: DateExactness;
}

export type DatePart = "day" | "month" | "year";

export const emptyDate: PartialDateParts = { year: "", month: "", day: "", approx: "day" };

export const partLength: Readonly<Record<DatePart, number>> = { day: 2, month: 2, year: 4 };
export const partRange: Readonly<Record<DatePart, readonly [number, number]>> = {
  day: [1, 31],
  month: [1, 12],
  year: [1900, 2100],
};

/** No part is filled in. */
export function isEmptyDate({ year, month, day }: PartialDateParts): boolean {
  return year === "" && month === "" && day === "";
}

/** No further digit can follow: `2` digits typed, or a first digit too large for a second. */
export function isPartFull(part: DatePart, text: string): boolean {
  if (text.length >= partLength[part]) return true;
  if (part === "year" || text === "") return false;
  return Number(latinDigits(text)) * 10 > partRange[part][1];
}

/** An empty day or month makes the date less exact; a guess stays a guess. */
export function withExactness(parts: PartialDateParts): PartialDateParts {
  if (parts.approx === "about" || parts.year === "") return parts;
  const approx = parts.month === "" ? "year" : parts.day === "" ? "month" : "day";
  return { ...parts, approx };
}

/** The date with a chosen exactness; finer parts than that are taken out. */
export function withChosenExactness(
  parts: PartialDateParts,
  approx: DateExactness,
): PartialDateParts {
  if (approx === "year") return { ...parts, approx, day: "", month: "" };
  if (approx === "month") return { ...parts, approx, day: "" };
  return { ...parts, approx };
}

/** `12/3/2011`, `2011-03-12` or `3 2011` as parts; `null` when it is no such date. */
export function readPastedDate(text: string): Omit<PartialDateParts, "approx"> | null {
  const groups = text.trim().split(/[^0-9០-៩]+/u);
  if (groups.length < 2 || groups.length > 3 || groups.some((group) => digitsOf(group) === "")) {
    return null;
  }
  const ordered = groups[0]?.length === 4 ? groups : groups.toReversed();
  const [year = "", month = "", day = ""] = ordered;
  return year.length === 4 && month.length <= 2 && day.length <= 2 ? { year, month, day } : null;
}
