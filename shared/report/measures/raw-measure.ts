import type { Sum } from "../feasible-intervals";
import type { Period } from "../national-table";
import type { Breakdown, LineUnit, MeasureFacts, MeasureId } from "./measure-result";

/** A count with its true number, before anything is hidden. */
export interface RawCount {
  readonly kind: "count";
  readonly key: string;
  readonly unit: LineUnit;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
  /** The same number of another table, under the key it has there: hidden together, never one alone. */
  readonly figure?: string;
  /** Of a category that nobody may be known to share when everybody does (dictionary §9 rule 2). */
  readonly isSensitive: boolean;
  /** A zero here says something about people (rule 1). */
  readonly isZeroTelling: boolean;
  /** The margins of a cell of a cross table; under an empty one it is nothing but that margin said again. */
  readonly margins?: readonly string[];
  /** 3 a headline, 1 a margin, 0 a cell of a cross table. */
  readonly rank: number;
}

/** A number worked out of others: shown when all of those are, and enough people stand behind it. */
export interface RawDerived {
  readonly kind: "derived";
  readonly key: string;
  readonly unit: LineUnit;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Null where it cannot be said, such as a share of nothing. */
  readonly value: number | null;
  readonly from: readonly string[];
  /** How many stand behind it, or behind each thing that it counts (rules 7 and 9). */
  readonly behind: readonly number[];
}

/** One measure with true numbers. */
export interface RawMeasure extends MeasureFacts {
  readonly id: MeasureId;
  readonly name: string;
  readonly lines: readonly (RawCount | RawDerived)[];
  readonly breakdowns: readonly Breakdown[];
  /** Sums that tie its figures to those of other tables, by figure key. */
  readonly links: readonly Sum[];
  /** The total of another span, for changes and months; null for a number that belongs to one day. */
  readonly totalIn: (period: Period) => number;
  /** False for what stands on one day: months do not add up. */
  readonly isFlow: boolean;
  /** Rows that fall into no period because nobody said when; told beside the measure. */
  readonly undated: number;
}

/** The key of a line in the ledger of all figures. */
export function figureKey(measure: Pick<RawMeasure, "name">, line: RawCount): string {
  return line.figure ?? `${measure.name}:${line.key}`;
}

/** The headline of a measure; `figure` when another table has the same number. */
export function totalLine(unit: LineUnit, value: number, figure?: string): RawCount {
  const line = { ...countLine("total", unit, value), rank: 3 };
  return figure === undefined ? line : { ...line, figure };
}

/** A count beside the headline, of its own name. */
export function countLine(key: string, unit: LineUnit, value: number): RawCount {
  const facts = { dimensions: {}, isSensitive: false, isZeroTelling: false, rank: 2 };
  return { kind: "count", key, unit, value, ...facts };
}

/** A number worked out of the lines `from`, with `behind` as in `RawDerived`. */
export function derivedLine(
  key: string,
  unit: LineUnit,
  value: number | null,
  { from, behind }: Pick<RawDerived, "from" | "behind">,
): RawDerived {
  return { kind: "derived", key, unit, dimensions: {}, value, from, behind };
}

/** A share in percent with one decimal, null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** The middle of some numbers, null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
