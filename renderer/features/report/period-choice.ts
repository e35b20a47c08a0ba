import type { Period } from "../../../shared/report/national-table";

/** A span within one year: the whole of it, a half, a quarter or a month. */
export type Span = "year" | `half-${1 | 2}` | `quarter-${1 | 2 | 3 | 4}` | `month-${number}`;

export const SPANS: readonly Span[] = [
  "year",
  "half-1",
  "half-2",
  "quarter-1",
  "quarter-2",
  "quarter-3",
  "quarter-4",
  ...Array.from({ length: 12 }, (_, index): Span => `month-${index + 1}`),
];

/** First and last day of a span of a year, both inclusive. */
export function periodOf(year: number, span: Span): Period {
  const [kind, number] = span.split("-");
  const monthsLong = kind === "year" ? 12 : kind === "half" ? 6 : kind === "quarter" ? 3 : 1;
  const first = (Number(number ?? 1) - 1) * monthsLong + 1;
  const last = first + monthsLong - 1;
  return {
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${two(daysIn(year, last))}`,
  };
}

/** The quarter around a month; null for any longer span. */
export function quarterAround(span: Span): Span | null {
  const [kind, number] = span.split("-");
  if (kind !== "month") return null;
  return SPANS.find((one) => one === `quarter-${Math.ceil(Number(number) / 3)}`) ?? null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
