import { ageOn, isChildPresumed, type AgeEvidence } from "../../../shared/domain/age";
import { isSafeGuardian, type RelatedPerson } from "../../../shared/domain/related-person";
import type { ConsentTerms } from "./consent-rows";

/** Whose yes is needed, by age (dictionary §5.2). `unknown_age` is treated as a child. */
export const CONSENT_GATES = [
  "caregiver",
  "caregiver_and_spoken",
  "caregiver_and_marked",
  "own_as_child",
  "unknown_age",
  "adult",
] as const;

export type ConsentGate = (typeof CONSENT_GATES)[number];

/** The gate on `day`. Someone who may be under 18 is asked as a child, whatever the likely age. */
export function consentGate(evidence: AgeEvidence, day: string): ConsentGate {
  const age = ageOn(evidence, day);
  if (age === null) return "unknown_age";
  if (!isChildPresumed(evidence, day)) return "adult";
  if (age.years < 6) return "caregiver";
  if (age.years < 12) return "caregiver_and_spoken";
  return age.years < 15 ? "caregiver_and_marked" : "own_as_child";
}

/** Something about who agreed that must be looked at; none of it blocks. */
export type GateWarning = "needs_caregiver" | "unsafe_guardian" | "assent_not_asked" | "dissent";

/** What to look at before these terms are relied on, the gravest first. */
export function gateWarnings(
  gate: ConsentGate,
  terms: ConsentTerms,
  relatedPersons: readonly RelatedPerson[],
): GateWarning[] {
  if (gate === "adult") return [];
  const warnings: GateWarning[] = [];
  const isByAdult = terms.givenBy === "guardian" || terms.givenBy === "trusted_caregiver";
  const guardian = relatedPersons.find((related) => related.relatedId === terms.guardianRelatedId);
  if (isByAdult && (guardian === undefined || !isSafeGuardian(guardian))) {
    warnings.push("unsafe_guardian");
  }
  if (terms.givenBy === "self" && gate.startsWith("caregiver")) warnings.push("needs_caregiver");
  if ("value" in terms.childAssent && terms.childAssent.value === "dissent") {
    warnings.push("dissent");
  } else if (gate !== "own_as_child" && terms.childAssent.mv === "not_asked") {
    warnings.push("assent_not_asked");
  }
  return warnings;
}
