import { z } from "../zod";
import { answer } from "./answer";
import { FAMILY_ASSESSED, HANDOVER_KIND, PERSON_AGREED } from "./code-lists/case-files";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text } from "./text";

/** To whom somebody was handed over, and when (dictionary §3.17). No row means pending. */
export const handoverSchema = z.strictObject({
  handoverId: idSchema,
  /** The rescue it follows, when it follows one. */
  incidentVictimKey: idSchema.nullable(),
  /** 1, 2, …; dates do not decrease. */
  seq: z.int().min(1),
  kind: z.enum(HANDOVER_KIND, "required"),
  toOrgId: idSchema.nullable(),
  toRelatedId: idSchema.nullable(),
  date: daySchema,
  familyAssessed: answer(z.enum(FAMILY_ASSESSED)),
  personAgreed: answer(z.enum(PERSON_AGREED)),
  paperNo: answer(text(60)),
});

export type Handover = z.output<typeof handoverSchema>;
