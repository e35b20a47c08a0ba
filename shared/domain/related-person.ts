import { z } from "../zod";
import { answer, valueOf } from "./answer";
import {
  INVOLVED_IN_EXPLOITATION,
  LEGAL_GUARDIAN,
  RELATION,
  SAFE_TO_CONTACT,
} from "./code-lists/people";
import { adminCodeSchema, idSchema } from "./ids";
import { phoneNumberSchema } from "./phone";
import { text } from "./text";

/** A guardian, family member or other contact (dictionary §3.4). */
export const relatedPersonSchema = z.strictObject({
  relatedId: idSchema,
  relation: z.enum(RELATION),
  name: answer(text(120)),
  phone: answer(phoneNumberSchema),
  adminCode: answer(adminCodeSchema),
  isLegalGuardian: answer(z.enum(LEGAL_GUARDIAN)),
  isCaregiver: z.boolean(),
  involvedInExploitation: answer(z.enum(INVOLVED_IN_EXPLOITATION)),
  safeToContact: answer(z.enum(SAFE_TO_CONTACT)),
  contactConditions: answer(text(300)),
});

export type RelatedPerson = z.output<typeof relatedPersonSchema>;

/** Suspected or known to have had a part in it: never a way home. */
export function isInvolved({ involvedInExploitation }: RelatedPerson): boolean {
  const said = valueOf(involvedInExploitation);
  return said === "suspected" || said === "yes";
}

/** May this adult consent, receive the person, or be contacted? Only when known not to be involved. */
export function isSafeGuardian(related: RelatedPerson): boolean {
  return (
    related.involvedInExploitation.mv === "known" &&
    related.involvedInExploitation.value === "no" &&
    (related.isCaregiver ||
      (related.isLegalGuardian.mv === "known" && related.isLegalGuardian.value !== "no"))
  );
}
