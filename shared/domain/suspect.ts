import { z } from "../zod";
import { answer, valueOf } from "./answer";
import { RECRUITER_RELATION } from "./code-lists/exploitation";
import { COURT_ACTION, SUSPECT_ROLE } from "./code-lists/incidents";
import { SEX, YES_NO } from "./code-lists/people";
import { countrySchema, idSchema } from "./ids";
import { daySchema } from "./local-time";
import { text, wholeNumber } from "./text";

/**
 * Somebody alleged to have offended, within one incident (dictionary §3.11 `is.`, §3.12).
 * The same `suspectId` in two incidents is one person.
 */
export const incidentSuspectSchema = z
  .strictObject({
    suspectId: idSchema,
    nameText: answer(text(160)),
    sex: answer(z.enum(SEX)),
    ageYears: answer(wholeNumber(5, 110)),
    /** Under 18 on the day of the act. */
    isMinor: answer(z.enum(YES_NO)),
    nationality: answer(z.array(countrySchema).min(1, "required").max(5)),
    roles: answer(z.array(z.enum(SUSPECT_ROLE)).min(1, "required").max(16)),
    relationToVictim: answer(z.enum(RECRUITER_RELATION)),
    isOfficial: answer(z.enum(YES_NO)),
    alsoVictimPersonId: idSchema.nullable(),
    arrestDate: answer(daySchema),
    courtDate: answer(daySchema),
    courtAction: answer(z.enum(COURT_ACTION)),
  })
  .refine(
    (suspect) => {
      const [arrest, court] = [valueOf(suspect.arrestDate), valueOf(suspect.courtDate)];
      return arrest === null || court === null || court >= arrest;
    },
    { path: ["courtDate"], message: "court_before_arrest" },
  );

export type IncidentSuspect = z.output<typeof incidentSuspectSchema>;

/** Foreign = nationality known and none of them Cambodian; unknown stays unknown (dictionary §8.1). */
export function isForeign(nationalities: readonly string[] | null): "yes" | "no" | "unknown" {
  const known = (nationalities ?? []).filter((code) => code !== "XX");
  if (known.length === 0) return "unknown";
  return known.includes("KH") ? "no" : "yes";
}
