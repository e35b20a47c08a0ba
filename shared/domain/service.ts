import { z } from "../zod";
import { answer } from "./answer";
import { SERVICE } from "./code-lists/case-files";
import { SERVICE_FEEDBACK, SERVICE_OUTCOME } from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/** A service that somebody gives to the person (dictionary §3.16); an end needs an outcome. */
export const serviceSchema = z
  .strictObject({
    serviceId: idSchema,
    serviceType: z.enum(SERVICE, "required"),
    /** Null: this house itself. */
    providerOrgId: idSchema.nullable(),
    /** The referral that led to it, when one did. */
    referralId: idSchema.nullable(),
    plannedOn: daySchema.nullable(),
    startedOn: daySchema.nullable(),
    endedOn: daySchema.nullable(),
    outcome: answer(z.enum(SERVICE_OUTCOME)),
    /** Never asked by the provider. */
    feedback: answer(z.enum(SERVICE_FEEDBACK)),
    note: answer(text(500)),
  })
  .refine(
    ({ startedOn, endedOn }) => startedOn === null || endedOn === null || endedOn >= startedOn,
    { path: ["endedOn"], message: "ends_before_start" },
  )
  .refine(({ endedOn, outcome }) => endedOn === null || outcome.mv !== "not_asked", {
    path: ["outcome"],
    message: "required",
  });

export type Service = z.output<typeof serviceSchema>;
