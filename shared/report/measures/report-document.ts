import { COUNTING_BASIS } from "../../domain/code-lists/incidents";
import { daySchema } from "../../domain/local-time";
import { z } from "../../zod";
import type { MeasureResult } from "./measure-result";
import type { OwnReport, SharedReport } from "./measure-report";
import { INVOLVEMENT_LINE, type OfficialInvolvement } from "./official-involvement";

// The report as other programs read it. Its JSON Schema is published in docs/report-schema.json; a change
// here that readers notice raises `format_version`.

const periodSchema = z.strictObject({ from: daySchema, to: daySchema });
const provinceSchema = z
  .string()
  .regex(/^\d\d$/)
  .nullable()
  .describe("Two digits of the gazetteer, or null for all provinces");
const kSchema = z
  .int()
  .min(2)
  .nullable()
  .describe("The least count that is shown; null where every count is");
const codes = z.array(z.string());

const lineSchema = z.strictObject({
  key: z.string().describe("Unique in its measure, such as `result.tip_found`"),
  id: z.string().regex(/^R(0[1-9]|1\d|2[0-3]|25)$/),
  unit: z.string(),
  dimensions: z.record(z.string(), z.string()),
  value: z.number().nullable().describe("Null when suppressed; never 0 instead, never left out"),
  suppressed: z.boolean(),
});

const breakdownSchema = z.strictObject({
  key: z.string(),
  whole: z.string(),
  parts: codes,
  overlap: z
    .enum(["not_exclusive", "only_some_shown"])
    .nullable()
    .describe("Why the parts need not add up to the whole; null when they do"),
});

const checkSchema = z.strictObject({
  key: z.string(),
  breakdown: z.string().nullable(),
  outcome: z.enum(["holds", "fails", "note"]),
  values: z.record(z.string(), z.number()),
});

const measureSchema = z.strictObject({
  id: z.string().regex(/^R(0[1-9]|1\d|2[0-3]|25)$/),
  name: z.string(),
  unit: z.string(),
  date_basis: z.string(),
  period: periodSchema,
  scope: z.strictObject({
    audience: z.enum(["own", "partner", "public"]),
    province: provinceSchema,
    coverage: z.literal("own_records"),
  }),
  counting_basis: z.enum([...COUNTING_BASIS, "case_file", "operation"]),
  status_filter: codes,
  cutoff_at: z.iso.datetime(),
  k: kSchema,
  code_list_version: z.string(),
  lines: z.array(lineSchema),
  breakdowns: z.array(breakdownSchema),
  change: z
    .strictObject({
      id: z.literal("R03"),
      compared_with: periodSchema,
      base: z.number().nullable(),
      absolute: z.number().nullable(),
      percent: z.number().nullable(),
    })
    .nullable(),
  checks: z.array(checkSchema),
});

const headSchema = z.strictObject({
  format: z.literal("chumrok-report"),
  format_version: z.literal(1),
  period: periodSchema,
  province: provinceSchema,
  cutoff_at: z.iso.datetime(),
  k: kSchema,
  code_list_version: z.string(),
  measures: z.array(measureSchema),
});

/** A report for others; R24 has no place in it. */
export const sharedDocumentSchema = headSchema.extend({ audience: z.enum(["partner", "public"]) });

/** A report of the house for itself. */
export const ownDocumentSchema = headSchema.extend({
  audience: z.literal("own"),
  official_involvement: z
    .strictObject({
      id: z.literal("R24"),
      unit: z.literal("incident"),
      date_basis: z.literal("action_date"),
      counting_basis: z.literal("crackdown"),
      total: z.int().min(0),
      lines: z.record(z.enum(INVOLVEMENT_LINE), z.int().min(0)),
    })
    .describe("For the supervisor's eyes: it leaves the house in no file"),
});

/** Either of the two, told apart by `audience`. */
export const reportDocumentSchema = z.discriminatedUnion("audience", [
  ownDocumentSchema,
  sharedDocumentSchema,
]);

export type SharedDocument = z.output<typeof sharedDocumentSchema>;
export type OwnDocument = z.output<typeof ownDocumentSchema>;

/** The published schema, as JSON Schema (draft 2020-12). */
export function reportJsonSchema(): unknown {
  return {
    title: "Chumrok report",
    description:
      "Measures R01 to R25 with what tells each from a figure of the same name. R03 is the change of each.",
    ...z.toJSONSchema(reportDocumentSchema),
  };
}

/** A report for others as a document. */
export function sharedDocument(report: SharedReport): SharedDocument {
  return { ...headOf(report), audience: report.audience };
}

/** The house's own report as a document. */
export function ownDocument(report: OwnReport): OwnDocument {
  return {
    ...headOf(report),
    audience: "own",
    official_involvement: involvementOf(report.officialInvolvement),
  };
}

function headOf({ request, table, measures }: SharedReport | OwnReport) {
  return {
    format: "chumrok-report" as const,
    format_version: 1 as const,
    period: request.period,
    province: request.province,
    cutoff_at: request.cutoffAt,
    k: table.k,
    code_list_version: table.codeListVersion,
    measures: measures.map(measureOf),
  };
}

function measureOf(measure: MeasureResult): SharedDocument["measures"][number] {
  const { change, lines, breakdowns, checks, statusFilter } = measure;
  return {
    id: measure.id,
    name: measure.name,
    unit: measure.unit,
    date_basis: measure.dateBasis,
    period: measure.period,
    scope: measure.scope,
    counting_basis: measure.countingBasis,
    status_filter: [...statusFilter],
    cutoff_at: measure.cutoffAt,
    k: measure.k,
    code_list_version: measure.codeListVersion,
    lines: lines.map(({ key, id, unit, dimensions, cell }) => ({
      ...{ key, id, unit, dimensions: { ...dimensions } },
      ...{ value: cell.value, suppressed: cell.isSuppressed },
    })),
    breakdowns: breakdowns.map((each) => ({ ...each, parts: [...each.parts] })),
    change:
      change === null
        ? null
        : {
            id: "R03",
            compared_with: change.comparedWith,
            ...{ base: change.base, absolute: change.absolute, percent: change.percent },
          },
    checks: checks.map((each) => ({ ...each, values: { ...each.values } })),
  };
}

function involvementOf(counted: OfficialInvolvement): OwnDocument["official_involvement"] {
  const { id, unit, dateBasis, countingBasis, total, lines } = counted;
  return {
    ...{ id, unit, date_basis: dateBasis, counting_basis: countingBasis, total },
    lines: { ...lines },
  };
}
