import { z } from "../zod";
import { answer } from "./answer";
import {
  COMPENSATION_SOURCE,
  NO_PARTICIPATION,
  PARTICIPATION,
  PERSON_ROLE,
  PROCEEDING_KIND,
  PROTECTION_MEASURE,
  SETTLEMENT_PRESSURE,
  VERDICT,
} from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { moneySchema } from "./money";
import { text } from "./text";

/** Money that is owed to the person: claimed, ordered, paid (dictionary §3.19 `comp.`). */
export const compensationSchema = z.strictObject({
  compensationId: idSchema,
  claimedAmount: answer(moneySchema),
  awardedAmount: answer(moneySchema),
  awardedOn: daySchema.nullable(),
  source: answer(z.enum(COMPENSATION_SOURCE)),
  payments: z
    .array(z.strictObject({ paymentId: idSchema, paidOn: daySchema, money: moneySchema }))
    .max(100),
  settlementPressure: answer(z.enum(SETTLEMENT_PRESSURE)),
});

/** One proceeding in which the person has a part (dictionary §3.19). */
export const legalProceedingSchema = z
  .strictObject({
    proceedingId: idSchema,
    kind: z.enum(PROCEEDING_KIND, "required"),
    court: answer(text(120)),
    courtFileNo: answer(text(60)),
    personRole: answer(z.enum(PERSON_ROLE)),
    participation: answer(z.enum(PARTICIPATION)),
    noParticipationReason: answer(z.enum(NO_PARTICIPATION)),
    protectionMeasures: answer(z.array(z.enum(PROTECTION_MEASURE)).min(1, "required").max(5)),
    lawyerOrgId: idSchema.nullable(),
    complaintOn: daySchema.nullable(),
    sentToCourtOn: daySchema.nullable(),
    verdictOn: daySchema.nullable(),
    verdict: answer(z.enum(VERDICT)),
    note: answer(text(2000)),
    compensations: z.array(compensationSchema).max(20),
  })
  .refine(
    ({ sentToCourtOn, verdictOn }) =>
      sentToCourtOn === null || verdictOn === null || verdictOn >= sentToCourtOn,
    { path: ["verdictOn"], message: "verdict_before_court" },
  );

export type LegalProceeding = z.output<typeof legalProceedingSchema>;
export type Compensation = z.output<typeof compensationSchema>;
