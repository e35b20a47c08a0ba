import { incomingToldSchema } from "../../../shared/domain/incoming-referral";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { z } from "../../../shared/zod";

/** Seven hours ahead of UTC, without a summer time. */
const PHNOM_PENH = "+07:00";

/** What a form asks of a referral that came; the time as it is said here. */
export const incomingFormSchema = z.strictObject({
  ...incomingToldSchema.shape,
  receivedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "required")
    .refine((minute) => minute <= phnomPenhMinute(Date.now()), "after_today")
    .transform((minute) => new Date(`${minute}:00${PHNOM_PENH}`).toISOString()),
  fromOrgId: z.string("required").min(1, "required"),
});

export type IncomingForm = z.output<typeof incomingFormSchema>;
export type IncomingFormInput = z.input<typeof incomingFormSchema>;
