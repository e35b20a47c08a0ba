import { z } from "../zod";
import { answer } from "./answer";
import { VICTIM_STATUS } from "./code-lists/incidents";
import { SEX } from "./code-lists/people";
import { handoverSchema } from "./handover";
import { countrySchema, idSchema } from "./ids";
import { daySchema } from "./local-time";
import { wholeNumber } from "./text";

/**
 * A victim within one incident (dictionary §3.11 `iv.`). With a case file, sex, age and handovers come
 * from it; without one (met by the police only), they stand here and no name is kept.
 */
export const incidentVictimSchema = z.strictObject({
  /** Names this rescue: handovers that follow it carry it. */
  victimKey: idSchema,
  personId: idSchema,
  caseId: idSchema.nullable(),
  rescueDate: daySchema,
  victimStatus: z.enum(VICTIM_STATUS),
  sex: answer(z.enum(SEX)),
  ageAtRescue: answer(wholeNumber(0, 110)),
  nationality: answer(z.array(countrySchema).min(1, "required").max(5)),
  handovers: z.array(handoverSchema).max(50),
});

export type IncidentVictim = z.output<typeof incidentVictimSchema>;
