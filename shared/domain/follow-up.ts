import { z } from "../zod";
import { answer } from "./answer";
import { REINTEGRATION_STAGE } from "./code-lists/case-files";
import { FINDING, FINDING_ANSWER, FOLLOW_UP_MODE, NEXT_ACTION } from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/** One look at how somebody fares, planned or done (dictionary §3.18). */
export const followUpSchema = z
  .strictObject({
    followUpId: idSchema,
    dueOn: daySchema,
    doneOn: daySchema.nullable(),
    mode: answer(z.enum(FOLLOW_UP_MODE)),
    stage: answer(z.enum(REINTEGRATION_STAGE)),
    /** Only what was looked at. */
    findings: z
      .array(z.strictObject({ finding: z.enum(FINDING), answer: z.enum(FINDING_ANSWER) }))
      .max(FINDING.length),
    nextAction: answer(z.enum(NEXT_ACTION)),
    note: answer(text(1000)),
  })
  .refine(({ doneOn, mode }) => doneOn === null || mode.mv !== "not_asked", {
    path: ["mode"],
    message: "required",
  });

export type FollowUp = z.output<typeof followUpSchema>;
