import { z } from "../zod";
import { answer } from "./answer";
import { ENCOUNTER_OUTCOME, INVOLVEMENT, OPERATION_KIND } from "./code-lists/incidents";
import { AGE_BAND, SEX, YES_NO } from "./code-lists/people";
import { countrySchema, idSchema } from "./ids";
import { daySchema } from "./local-time";
import { recordMetaSchema } from "./record-meta";
import { text } from "./text";

/** One person met by an operation; may be anonymous and is not a victim record (dictionary §3.13). */
export const encounterSchema = z.strictObject({
  encounterId: idSchema,
  nationality: answer(countrySchema),
  sex: answer(z.enum(SEX)),
  ageBand: z.enum(AGE_BAND),
  outcome: z.enum(ENCOUNTER_OUTCOME),
  involvement: z.enum(INVOLVEMENT),
  arrestDate: answer(daySchema),
  courtDate: answer(daySchema),
  screenedBeforeRemoval: answer(z.enum(YES_NO)),
  linkedPersonId: idSchema.nullable(),
});

/** An operation with the people it met (dictionary §3.13). */
export const operationContentSchema = z
  .strictObject({
    operationId: idSchema,
    name: text(160),
    operationKind: z.enum(OPERATION_KIND, "required"),
    /** Both inclusive. */
    periodStart: daySchema,
    periodEnd: daySchema,
    leadOrgId: idSchema.nullable(),
    encounters: z.array(encounterSchema).max(5_000),
  })
  .refine(({ periodStart, periodEnd }) => periodEnd >= periodStart, {
    path: ["periodEnd"],
    message: "ends_before_start",
  });

export const operationRecordSchema = z.strictObject({
  kind: z.literal("operation"),
  meta: recordMetaSchema,
  operation: operationContentSchema,
});

export type Encounter = z.output<typeof encounterSchema>;
export type OperationContent = z.output<typeof operationContentSchema>;
export type OperationInput = z.input<typeof operationContentSchema>;
export type OperationRecord = z.output<typeof operationRecordSchema>;
