/** A day as a cell of its own kind, `YYYY-MM-DD`. */
export interface DayCell {
  readonly day: string;
}

/** What a cell holds; null is an empty one. Text is never taken for a formula. */
export type Cell = string | number | boolean | DayCell | null;

export type Row = readonly Cell[];

/** A sheet of a workbook to be written. */
export interface Sheet {
  /** At most 31 characters, none of `[]/\:*?`. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Rows that stay in sight while the others move; they are set in bold. */
  readonly frozenRows: number;
  /** Rows at the top that are there for programs and not seen. */
  readonly hiddenRows: number;
  /** Widths of the columns in characters; the last goes on. */
  readonly widths: readonly number[];
}

/** A sheet with one frozen row of heads. */
export function plainSheet(name: string, rows: readonly Row[], widths: readonly number[]): Sheet {
  return { name, rows, frozenRows: 1, hiddenRows: 0, widths };
}

/** The cell as somebody would read it: days as `YYYY-MM-DD`, empty as an empty text. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.day : String(cell);
}
