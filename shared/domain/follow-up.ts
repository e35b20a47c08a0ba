import { z } from "../zod";
import { answer, valueOf } from "./answer";
import { REINTEGRATION_STAGE } from "./code-lists/case-files";
import { FINDING, FINDING_ANSWER, FOLLOW_UP_MODE, NEXT_ACTION } from "./code-lists/casework";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

type FindingAnswer = (typeof FINDING_ANSWER)[number];

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
    /** Why nobody looks this time; while it has no value the follow-up is owed. */
    waivedReason: answer(text(300)),
  })
  .refine(({ doneOn, mode }) => doneOn === null || mode.mv !== "not_asked", {
    path: ["mode"],
    message: "required",
  })
  .refine(({ doneOn, stage }) => doneOn === null || stage.mv !== "not_asked", {
    path: ["stage"],
    message: "required",
  })
  .refine(
    ({ findings }) => new Set(findings.map(({ finding }) => finding)).size === findings.length,
    {
      path: ["findings"],
      message: "twice",
    },
  )
  .refine((row) => !foundDanger(row) || valueOf(row.nextAction) === "urgent", {
    path: ["nextAction"],
    message: "danger_is_urgent",
  });

export type FollowUp = z.output<typeof followUpSchema>;

/** True when any finding is a danger: then the next step is to act at once. */
export function foundDanger({
  findings,
}: {
  readonly findings: readonly { readonly answer: FindingAnswer }[];
}): boolean {
  return findings.some(({ answer: said }) => said === "danger");
}
