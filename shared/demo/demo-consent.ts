import { known, NOT_ASKED } from "../domain/answer";
import type { Consent, DataScope, Purpose } from "../domain/consent";
import { addYears } from "../domain/local-time";
import { DEMO_HOUSE_FACTS } from "./demo-houses";
import type { DemoRandom } from "./demo-random";

export interface DemoConsentFacts {
  readonly purpose: Purpose;
  readonly decision: Consent["decision"];
  readonly day: string;
  readonly language: string;
  readonly isChild: boolean;
  readonly recipient?: { readonly orgId: string; readonly scope: readonly DataScope[] };
}

/** No guardian is near in practice: two of the house decide for a child. */
const BEST_INTEREST_BY = DEMO_HOUSE_FACTS.shelter.names.slice(0, 2);

/** One invented decision. For a child a trusted caregiver decides and the child agrees. */
export function demoConsent(random: DemoRandom, facts: DemoConsentFacts): Consent {
  return {
    consentId: random.uuid(),
    purpose: facts.purpose,
    recipientOrgId: facts.recipient?.orgId ?? null,
    dataScope: [...(facts.recipient?.scope ?? [])],
    excludedDetail: NOT_ASKED,
    excludeReason: NOT_ASKED,
    decision: facts.decision,
    givenBy: facts.isChild ? "trusted_caregiver" : "self",
    guardianRelatedId: null,
    childAssent: facts.isChild ? known("assent") : { mv: "not_applicable" },
    bestInterestBy: facts.isChild ? [...BEST_INTEREST_BY] : [],
    legalBasis: "consent",
    textVersion: "practice-1",
    language: facts.language,
    readAloud: true,
    interpreterRef: NOT_ASKED,
    evidence: known("thumbprint"),
    validFrom: facts.day,
    expiresOn: addYears(facts.day, 1),
    withdrawnAt: null,
  };
}
