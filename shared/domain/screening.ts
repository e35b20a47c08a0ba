import { z } from "../zod";
import { answer } from "./answer";
import {
  CRIMINALITY_SIGN,
  INDICATOR_ANSWER,
  SCREENING_INSTRUMENT,
  SCREENING_PROFILE,
  TRAFFICKING_ACT,
} from "./code-lists/casework";
import { INDICATOR_CODE } from "./code-lists/indicators";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/** One indicator as answered; one that is not listed is `not_asked` (dictionary §3.8). */
export const indicatorAnswerSchema = z.strictObject({
  indicator: z.enum(INDICATOR_CODE),
  answer: z.enum(INDICATOR_ANSWER),
  note: answer(text(300)),
});

/**
 * One screening (dictionary §3.8). What it suggests is computed, never stored (`suggestResult`): a
 * suggestion is no verdict. The staff's own result is `caseFile.shelterAssessment`.
 */
export const screeningSchema = z.strictObject({
  screeningId: idSchema,
  screenedOn: daySchema,
  instrument: z.enum(SCREENING_INSTRUMENT),
  profile: z.enum(SCREENING_PROFILE),
  actCodes: answer(z.array(z.enum(TRAFFICKING_ACT)).min(1, "required").max(5)),
  answers: z.array(indicatorAnswerSchema).max(INDICATOR_CODE.length),
  /** Signs of forced criminality, said to be there; never scored. */
  criminalitySigns: answer(z.array(z.enum(CRIMINALITY_SIGN)).min(1, "required").max(8)),
  /** Asked for when the staff's result differs from the suggestion. */
  staffResultReason: answer(text(1000)),
});

export type Screening = z.output<typeof screeningSchema>;
export type IndicatorAnswer = z.output<typeof indicatorAnswerSchema>;
