import { ageOn, isChildPresumed, type AgeEvidence } from "./age";
import type { CaseContent } from "./case-record";
import { isConsentActive, type Consent } from "./consent";
import { isSafeGuardian } from "./related-person";

/** Who has to agree, by age (dictionary §5.2). `unknown_age` is treated as a child. */
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

/** Why a decision lets nothing leave (`gate.reason.consent_<code>` in i18n). */
export const CONSENT_OBSTACLES = [
  "missing",
  "undecided",
  "refused",
  "withdrawn",
  "expired",
  "child_dissents",
  "assent_not_asked",
  "caregiver_needed",
  "guardian_unsafe",
] as const;

export type ConsentObstacle = (typeof CONSENT_OBSTACLES)[number];

/** Two staff have decided in the best interest of a child whose guardian is absent, unsafe or involved. */
export const BEST_INTEREST_STAFF = 2;

/** Why this decision, the latest one for its purpose, does not stand on `day`; null when it does. */
export function consentObstacle(
  consent: Consent | null,
  content: Pick<CaseContent, "person" | "relatedPersons">,
  day: string,
): ConsentObstacle | null {
  if (consent === null) return "missing";
  if (consent.decision === "withdrawn" || consent.withdrawnAt !== null) return "withdrawn";
  if (consent.decision === "refused") return "refused";
  if (consent.decision === "not_able_to_decide") return "undecided";
  if (!isConsentActive(consent, day)) return "expired";
  const gate = consentGate(content.person, consent.validFrom);
  return gate === "adult" ? null : childObstacle(consent, content.relatedPersons, gate);
}

function childObstacle(
  consent: Consent,
  relatedPersons: CaseContent["relatedPersons"],
  gate: ConsentGate,
): ConsentObstacle | null {
  const assent = consent.childAssent;
  if ("value" in assent && assent.value === "dissent") return "child_dissents";
  if (gate === "own_as_child" && consent.givenBy === "self") return null;
  if (!("value" in assent)) return "assent_not_asked";
  if (consent.bestInterestBy.length === BEST_INTEREST_STAFF) return null;
  switch (consent.givenBy) {
    case "self":
      return "caregiver_needed";
    case "guardian":
    case "trusted_caregiver": {
      const guardian = relatedPersons.find((one) => one.relatedId === consent.guardianRelatedId);
      return guardian !== undefined && isSafeGuardian(guardian) ? null : "guardian_unsafe";
    }
    case "state_appointed":
    case "none_vital_interest":
      return null;
  }
}
