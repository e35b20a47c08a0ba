import { AppError } from "../../../shared/errors";
import { z } from "../../../shared/zod";

/** Rows of one shape, as objects. */
type Row = Readonly<Record<string, unknown>>;

/** Every value once, and per row which one it has. */
interface CodedColumn {
  readonly values: readonly unknown[];
  readonly codes: readonly number[];
}
type Column = readonly string[] | CodedColumn;
export type Columns = Readonly<Record<string, Column>>;

/** How rows of one shape are turned into columns: texts that hardly repeat as they are, all else coded. */
export interface ColumnPlan {
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly texts: ReadonlySet<string>;
}

/** Rows become one column per field: far smaller, and checked by the distinct value, not by the row. */
export function toColumns({ shape, texts }: ColumnPlan, rows: readonly Row[]): Columns {
  const columns = Object.keys(shape).map((name): [string, Column] => {
    const cells = rows.map((row) => row[name]);
    return [name, texts.has(name) ? (cells as string[]) : coded(cells)];
  });
  return Object.fromEntries(columns);
}

function coded(cells: readonly unknown[]): CodedColumn {
  const codeOf = new Map<unknown, number>();
  const values: unknown[] = [];
  const codes = cells.map((cell) => {
    // The cells of a column are either all plain values or lists and objects that a text stands for.
    const key = typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell;
    const known = codeOf.get(key);
    if (known !== undefined) return known;
    codeOf.set(key, values.length);
    return values.push(cell) - 1;
  });
  return { values, codes };
}

/**
 * The rows again. Throws `AppError("store_damaged")` unless every column of the plan is there, and no
 * other, with one value of its kind for each of `count` rows.
 */
export function fromColumns(
  plan: ColumnPlan,
  columns: Readonly<Record<string, unknown>>,
  count: number,
): Record<string, unknown>[] {
  const names = Object.keys(plan.shape);
  if (Object.keys(columns).length !== names.length) throw new AppError("store_damaged");
  // All fields from the start: an object that grows field by field takes several times as long.
  const blank: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, undefined]));
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({ ...blank }));
  for (const name of names) {
    const column = columns[name];
    if (plan.texts.has(name)) fillTexts(rows, name, column);
    else fillCoded(rows, name, plan.shape[name] ?? z.never(), column);
  }
  return rows;
}

function fillTexts(rows: Record<string, unknown>[], name: string, column: unknown): void {
  const texts = listOf(column, rows.length);
  rows.forEach((row, at) => {
    const text = texts[at];
    if (typeof text !== "string") throw new AppError("store_damaged");
    row[name] = text;
  });
}

function fillCoded(
  rows: Record<string, unknown>[],
  name: string,
  cell: z.ZodType,
  column: unknown,
): void {
  const { values: stored, codes: storedCodes } = (column ?? {}) as Partial<
    Record<keyof CodedColumn, unknown>
  >;
  const parsed = z.array(cell).safeParse(stored);
  if (!parsed.success) throw new AppError("store_damaged");
  const values = parsed.data;
  const codes = listOf(storedCodes, rows.length);
  rows.forEach((row, at) => {
    const code = codes[at];
    if (typeof code !== "number" || !(code in values)) throw new AppError("store_damaged");
    row[name] = values[code];
  });
}

function listOf(column: unknown, count: number): readonly unknown[] {
  if (!Array.isArray(column) || column.length !== count) throw new AppError("store_damaged");
  return column as readonly unknown[];
}
