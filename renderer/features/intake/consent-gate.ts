import { BEST_INTEREST_STAFF, type ConsentGate } from "../../../shared/domain/consent-standing";
import { isSafeGuardian, type RelatedPerson } from "../../../shared/domain/related-person";
import type { ConsentTerms } from "./consent-rows";

/** Something about who agreed that must be looked at; the yes counts only once it is set right. */
export type GateWarning = "needs_caregiver" | "unsafe_guardian" | "assent_not_asked" | "dissent";

/** What to look at before these terms are relied on, the gravest first. */
export function gateWarnings(
  gate: ConsentGate,
  terms: ConsentTerms,
  relatedPersons: readonly RelatedPerson[],
): GateWarning[] {
  if (gate === "adult") return [];
  const warnings: GateWarning[] = [];
  const areTwoDeciding = terms.bestInterestBy.length === BEST_INTEREST_STAFF;
  const isByAdult = terms.givenBy === "guardian" || terms.givenBy === "trusted_caregiver";
  const guardian = relatedPersons.find((related) => related.relatedId === terms.guardianRelatedId);
  const isGuardianSafe = guardian !== undefined && isSafeGuardian(guardian);
  if (isByAdult && !isGuardianSafe && !areTwoDeciding) warnings.push("unsafe_guardian");
  if (terms.givenBy === "self" && gate.startsWith("caregiver") && !areTwoDeciding) {
    warnings.push("needs_caregiver");
  }
  if ("value" in terms.childAssent && terms.childAssent.value === "dissent") {
    warnings.push("dissent");
  } else if (gate !== "own_as_child" && !("value" in terms.childAssent)) {
    warnings.push("assent_not_asked");
  }
  return warnings;
}
