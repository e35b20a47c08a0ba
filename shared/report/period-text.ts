import { daySchema } from "../domain/local-time";
import { lastDayOfMonth } from "./change";
import type { Period } from "./national-table";

const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  H1: [1, 6],
  H2: [7, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
};

/**
 * The span that a short text names: `2022`, `2022-H1`, `2022-Q3`, `2022-08`, or two days joined by two
 * dots, both included: `2022-08-18..2022-11-10`. Null for anything else, and for a span that ends before
 * it begins.
 */
export function parsePeriod(text: string): Period | null {
  const [from = "", to, ...more] = text.split("..");
  if (to !== undefined) {
    const areDays = [from, to].every((day) => daySchema.safeParse(day).success);
    return areDays && more.length === 0 && from <= to ? { from, to } : null;
  }
  const [, year, part] = /^(20\d\d)(?:-([HQ]\d|\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (part === undefined) return months(year, 1, 12);
  const named = PARTS[part];
  if (named !== undefined) return months(year, ...named);
  const month = Number(part);
  return month >= 1 && month <= 12 ? months(year, month, month) : null;
}

function months(year: string, first: number, last: number): Period {
  const month = (number: number): string => `${year}-${String(number).padStart(2, "0")}`;
  return { from: `${month(first)}-01`, to: lastDayOfMonth(`${month(last)}-01`) };
}
