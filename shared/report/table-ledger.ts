import { isWholeYear } from "./change";
import type { Figure } from "./disclosure";
import type { Sum } from "./feasible-intervals";
import type { GroupCounts } from "./group-counts";
import type { Period } from "./national-table";
import type { OperationCounts } from "./operations";
import type { LineKey, RawLine } from "./table-lines";

type Column = keyof GroupCounts;
const COLUMNS: readonly Column[] = ["total", "human_trafficking", "sexual_exploitation", "other"];

export interface YearCounts {
  readonly year: number;
  readonly counts: GroupCounts;
}

/** All that one table is going to say, with its true numbers. */
export interface TableNumbers {
  readonly period: Period;
  readonly compared: Period;
  readonly lines: readonly RawLine[];
  readonly trend: readonly YearCounts[];
  readonly operations: readonly (OperationCounts & { readonly operationId: string })[];
}

/** The key of a cell; "first handed over" repeats the victims, so it is the same figure. */
export function cellKey(line: LineKey, column: Column): string {
  return `${line === "handed_over" ? "victims" : line}.${column}`;
}

/** The key of a year in the trend; the year of a whole-year table is the line of cases itself. */
export function trendKey(numbers: TableNumbers, year: number, column: Column): string {
  const isPeriod = isWholeYear(numbers.period) && Number(numbers.period.from.slice(0, 4)) === year;
  return isPeriod ? cellKey("cases", column) : `trend_${String(year)}.${column}`;
}

/** The key of the number that a change is set against; a whole year's stands in the trend too. */
export function baseKey(numbers: TableNumbers, line: LineKey): string {
  const year = Number(numbers.compared.from.slice(0, 4));
  const isInTrend =
    line === "cases" &&
    isWholeYear(numbers.compared) &&
    numbers.trend.some((point) => point.year === year);
  return isInTrend ? trendKey(numbers, year, "total") : `base_${line}.total`;
}

export function operationKey(
  operationId: string,
  figure: "found" | "involved" | "arrestedAndCourt",
): string {
  return `operation_${operationId}.${figure}`;
}

const SENSITIVE: readonly string[] = [
  "suspects_court_minors",
  "suspects_court_foreigners",
  "age_u15",
  "age_a15_17",
];

/**
 * Every figure of the table, and every sum that ties them (dictionary §9 rule 4): groups add to the total;
 * ages and handovers to the victims; parts of suspects and their rest; spans and the year around them.
 */
export function ledgerOf(numbers: TableNumbers): {
  readonly figures: readonly Figure[];
  readonly sums: readonly Sum[];
} {
  const figures = new Map<string, Figure>();
  const sums: Sum[] = [];
  const add = (figure: Pick<Figure, "key" | "value" | "rank"> & Partial<Figure>): void => {
    figures.set(figure.key, {
      isPrinted: true,
      isZeroTelling: false,
      isWholeGroup: false,
      isPreferred: false,
      ...figure,
    });
  };
  const valueAt = (key: string): number => figures.get(key)?.value ?? 0;
  const tie = (whole: string, parts: readonly string[]): void => {
    sums.push({ whole, parts });
  };
  /** Whatever is left of `whole` is no cell, but subtraction gives it. */
  const tieWithRest = (whole: string, parts: readonly string[], rest: string): void => {
    const left = parts.reduce((sum, part) => sum - valueAt(part), valueAt(whole));
    add({ key: rest, value: left, rank: 0, isPrinted: false });
    tie(whole, [...parts, rest]);
  };

  const counted = numbers.lines.filter((line) => line.behind === null);
  const hasOther = [...counted, ...numbers.trend].some(({ counts }) => counts.other > 0);
  const columns = hasOther ? COLUMNS : COLUMNS.slice(0, 3);
  const tieGroups = (keyOf: (column: Column) => string): void => {
    tie(keyOf("total"), columns.slice(1).map(keyOf));
  };

  for (const line of counted.filter(({ key }) => key !== "handed_over")) {
    const headline = headlineOf(line.key, counted);
    for (const column of columns) {
      const value = line.counts[column];
      const whole = headline?.counts[column] ?? 0;
      add({
        key: cellKey(line.key, column),
        value,
        rank: (line.level === 1 ? 0 : 2) + (column === "total" ? 1 : 0),
        isPrinted: column !== "other",
        isZeroTelling: line.level === 1 && line.counts.total > 0 && whole > 0,
        isWholeGroup: line.level === 1 && isSensitive(line.key) && value > 0 && value === whole,
        isPreferred: /_(unk|unknown|other|pending)$/.test(line.key),
      });
    }
    tieGroups((column) => cellKey(line.key, column));
    if (line.base !== null) {
      add({ key: baseKey(numbers, line.key), value: line.base, rank: 3 });
    }
  }
  const parts = (prefix: string): LineKey[] =>
    counted.map(({ key }) => key).filter((key) => key.startsWith(prefix));
  const rests: readonly [string, LineKey, readonly LineKey[]][] = [
    ["not_female", "victims", ["victims_female"]],
    ["not_minor", "suspects_court", parts("suspects_court_minor")],
    [
      "not_foreign",
      "suspects_court",
      [...parts("suspects_court_foreigners"), ...parts("suspects_court_nationality")],
    ],
  ];
  for (const column of columns) {
    for (const prefix of ["age_", "handover_"]) {
      tie(
        cellKey("victims", column),
        parts(prefix).map((key) => cellKey(key, column)),
      );
    }
    for (const [rest, whole, of] of rests) {
      tieWithRest(
        cellKey(whole, column),
        of.map((key) => cellKey(key, column)),
        `${rest}.${column}`,
      );
    }
  }
  for (const [rest] of rests) tieGroups((column) => `${rest}.${column}`);

  for (const { year, counts } of numbers.trend) {
    const keyOf = (column: Column): string => trendKey(numbers, year, column);
    for (const column of columns) {
      add({
        key: keyOf(column),
        value: counts[column],
        rank: column === "total" ? 3 : 2,
        isPrinted: column !== "other",
      });
    }
    tieGroups(keyOf);
    for (const column of columns) {
      for (const [span, inner] of [
        [numbers.period, cellKey("cases", column)],
        [numbers.compared, column === "total" ? baseKey(numbers, "cases") : null],
      ] as const) {
        const isInside = Number(span.from.slice(0, 4)) === year && span.to.startsWith(String(year));
        if (!isInside || inner === null || inner === keyOf(column)) continue;
        tieWithRest(keyOf(column), [inner], `rest_of_${keyOf(column)}_${inner}`);
      }
    }
  }
  for (const operation of numbers.operations) {
    for (const figure of ["found", "involved", "arrestedAndCourt"] as const) {
      const key = operationKey(operation.operationId, figure);
      add({ key, value: operation[figure], rank: figure === "found" ? 3 : 2 });
    }
  }
  return { figures: [...figures.values()], sums };
}

function headlineOf(key: LineKey, lines: readonly RawLine[]): RawLine | undefined {
  const headline = key.startsWith("suspects_court") ? "suspects_court" : "victims";
  return lines.find((line) => line.key === headline);
}

function isSensitive(key: LineKey): boolean {
  return SENSITIVE.includes(key) || (key.startsWith("handover_") && key !== "handover_pending");
}
