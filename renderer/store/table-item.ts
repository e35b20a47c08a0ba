import { sha256Hex } from "../../shared/crypto";
import type { JsonObject } from "../../shared/exchange/json";
import { OFFENCE_GROUP, OPERATION_KIND } from "../../shared/domain/code-lists/incidents";
import type { MeasureId, NationalTable } from "../../shared/report/national-table";
import { z } from "../../shared/zod";

// The national table as it is kept, and as the one item of a statistical file.

/** The record kind of that item. */
export const TABLE_KIND = "table";

/** The key of that item: it tells the month and nothing else. */
export function tableItemKey(period: string): Promise<string> {
  return sha256Hex(new TextEncoder().encode(`${TABLE_KIND} ${period}`));
}

const MEASURES = [
  ...(["R01", "R02", "R03", "R04", "R05", "R06", "R07"] as const),
  ...(["R08", "R09", "R10", "R11", "R13", "R14", "R15"] as const),
] as const satisfies readonly MeasureId[];
const COLUMNS = ["total", OFFENCE_GROUP[0], OFFENCE_GROUP[1]] as const;

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_.]{0,79}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const periodSchema = z.strictObject({ from: day, to: day });
const count = z.number().nonnegative().nullable();
const cellShape = z.strictObject({ value: count, isSuppressed: z.boolean() });
/** Null and hidden go together: a hidden cell never carries its number. */
const isHonest = (cell: z.output<typeof cellShape>) => (cell.value === null) === cell.isSuppressed;
const cellSchema = cellShape.refine(isHonest);
const changeSchema = z.strictObject({
  base: z.number().nullable(),
  absolute: z.number().nullable(),
  percent: z.number().nullable(),
});

/**
 * Lines have fixed keys, but a newer sender may know more of them: any well-formed key is kept, and a
 * screen has to be ready for one without words.
 */
const lineKey = key as unknown as z.ZodType<NationalTable["lines"][number]["key"], string>;

const lineHead = {
  key: lineKey,
  measure: z.enum(MEASURES),
  unit: z.enum(["incident", "suspect", "victim", "encounter", "nationality", "percent"]),
  dateBasis: z.enum(["action_date", "court_date", "arrest_date", "rescue_date", "encounter"]),
  level: z.union([z.literal(0), z.literal(1)]),
  change: changeSchema.nullable(),
};
const checkHead = { key, outcome: z.enum(["holds", "fails", "note"]) };

const tableHead = {
  request: z.strictObject({
    period: periodSchema,
    audience: z.enum(["own", "partner", "public"]),
    province: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    cutoffAt: z.iso.datetime(),
  }),
  comparedWith: periodSchema,
  k: z.int().nullable(),
  codeListVersion: z.string().max(20),
  countingBasis: z.literal("crackdown"),
  statusFilter: z.array(key).max(40).readonly(),
  trend: z
    .array(
      z.strictObject({
        year: z.int(),
        total: cellSchema,
        humanTrafficking: cellSchema,
        sexualExploitation: cellSchema,
      }),
    )
    .max(60)
    .readonly(),
  operations: z
    .array(
      z.strictObject({
        operationId: z.string().max(64),
        name: z.string().max(160),
        kind: z.enum(OPERATION_KIND),
        period: periodSchema,
        found: cellSchema,
        nationalities: cellSchema,
        involved: cellSchema,
        arrestedAndCourt: cellSchema,
      }),
    )
    .max(200)
    .readonly(),
  hiddenCellCount: z.int().min(0),
};

/** The table as the program holds it. */
export const nationalTableSchema = z.strictObject({
  ...tableHead,
  lines: z
    .array(
      z.strictObject({
        ...lineHead,
        cells: z.strictObject({
          total: cellSchema,
          human_trafficking: cellSchema,
          sexual_exploitation: cellSchema,
        }),
      }),
    )
    .max(200)
    .readonly(),
  checks: z
    .array(z.strictObject({ ...checkHead, values: z.record(key, z.number()) }))
    .max(100)
    .readonly(),
}) satisfies z.ZodType<NationalTable>;

/** In a file codes are values, never keys (docs/exchange-format.md), so columns become a list. */
const tableItemSchema = z.strictObject({
  ...tableHead,
  lines: z
    .array(
      z.strictObject({
        ...lineHead,
        cells: z
          .array(cellShape.extend({ column: z.enum(COLUMNS) }).refine(isHonest))
          .length(COLUMNS.length),
      }),
    )
    .max(200)
    .readonly(),
  checks: z
    .array(
      z.strictObject({
        ...checkHead,
        values: z.array(z.strictObject({ name: key, value: z.number() })).max(20),
      }),
    )
    .max(100)
    .readonly(),
});

/** The item's record for a table. */
export function toTableItem(table: NationalTable): JsonObject {
  const item: z.input<typeof tableItemSchema> = {
    ...table,
    statusFilter: [...table.statusFilter],
    trend: [...table.trend],
    operations: [...table.operations],
    lines: table.lines.map((line) => ({
      ...line,
      cells: COLUMNS.map((column) => ({ column, ...line.cells[column] })),
    })),
    checks: table.checks.map((check) => ({
      ...check,
      values: Object.entries(check.values).map(([name, value]) => ({ name, value })),
    })),
  };
  return tableItemSchema.parse(item);
}

/** The table of an item, or null when it is none, or its hidden cells carry a value. */
export function readTableItem(record: JsonObject): NationalTable | null {
  const item = tableItemSchema.safeParse(record);
  if (!item.success) return null;
  const table = nationalTableSchema.safeParse({
    ...item.data,
    lines: item.data.lines.map((line) => ({
      ...line,
      cells: Object.fromEntries(line.cells.map(({ column, ...cell }) => [column, cell])),
    })),
    checks: item.data.checks.map((check) => ({
      ...check,
      values: Object.fromEntries(check.values.map(({ name, value }) => [name, value])),
    })),
  });
  return table.success ? table.data : null;
}
