import { z } from "../zod";
import { answer, valueOf } from "./answer";
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
  })
  .refine((service) => mayAskFeedback(service) || valueOf(service.feedback) === null, {
    path: ["feedback"],
    message: "asked_by_provider",
  });

export type Service = z.output<typeof serviceSchema>;

/** Whoever gives the help does not ask how it was: of our own help nobody here writes a judgement. */
export function mayAskFeedback({
  providerOrgId,
}: {
  readonly providerOrgId: string | null;
}): boolean {
  return providerOrgId !== null;
}

export type ServiceStanding = "planned" | "running" | "ended";

/** Where a service is: an end counts before a beginning, since help that is not to be had never begins. */
export function serviceStanding({
  startedOn,
  endedOn,
}: Pick<Service, "startedOn" | "endedOn">): ServiceStanding {
  if (endedOn !== null) return "ended";
  return startedOn === null ? "planned" : "running";
}
