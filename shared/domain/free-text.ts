import type { EntityName, FieldNameOf } from "./dictionary";

/**
 * The answers in free words that belong to no single person by their class, and may name anybody all the
 * same. Names of places and courts are not among them: they are chosen from lists, and only then typed.
 */
export const FREE_TEXT: { readonly [E in EntityName]?: readonly FieldNameOf<E>[] } = {
  caseFile: ["assessmentReason", "wishOfPerson", "narrative"],
  triage: ["note"],
  relatedPerson: ["contactConditions"],
  consent: ["excludedDetail"],
  recruitment: ["agencyName", "agencyLicenceNo", "promisedJob"],
  episode: ["venueName"],
  assessment: ["safetyPlan"],
  risk: ["who"],
  need: ["wishOfPerson", "goal", "action"],
  screening: ["staffResultReason"],
  indicatorAnswer: ["note"],
  referral: ["note"],
  service: ["note"],
  handover: ["paperNo"],
  followUp: ["note", "waivedReason"],
  proceeding: ["courtFileNo", "note"],
};
