import type { Consent } from "../../../shared/domain/consent";
import type { Handover } from "../../../shared/domain/handover";
import type { Referral } from "../../../shared/domain/referral";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import type { FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";

const asIs = (value: string): string => value;
const day = (value: string, words: FactWords): string => words.date(value);
const organisation = (value: string, words: FactWords): string => words.organisation(value);
const scope = (value: Consent["dataScope"], words: FactWords): string =>
  value.map((one) => words.code("dataScope", one)).join(", ");

/** One decision for one purpose and one recipient. */
export const CONSENT_FACTS: FactsOf<Consent> = {
  purpose: (value, words) => words.code("purpose", value),
  recipientOrgId: organisation,
  decision: (value, words) => words.code("consentDecision", value),
  dataScope: scope,
  excludedDetail: asIs,
  excludeReason: (value, words) => words.code("excludeReason", value),
  givenBy: (value, words) => words.code("givenBy", value),
  childAssent: (value, words) => words.code("childAssent", value),
  legalBasis: (value, words) => words.code("legalBasis", value),
  language: (value, words) => words.language(value),
  readAloud: (value, words) => words.yesNo(value),
  evidence: (value, words) => words.code("consentEvidence", value),
  validFrom: day,
  expiresOn: day,
  withdrawnAt: (value, words) => words.date(phnomPenhDay(Date.parse(value))),
};

/** One referral. */
export const REFERRAL_FACTS: FactsOf<Referral> = {
  toOrgId: organisation,
  toContact: asIs,
  serviceType: (value, words) => words.code("service", value),
  reason: (value, words) => words.code("referralReason", value),
  urgency: (value, words) => words.code("referralUrgency", value),
  packetScope: scope,
  status: (value, words) => words.code("referralStatus", value),
  referredOn: day,
  note: asIs,
  accompaniedBy: asIs,
};

/** One handover. */
export const HANDOVER_FACTS: FactsOf<Handover> = {
  kind: (value, words) => words.code("handoverKind", value),
  toOrgId: organisation,
  date: day,
  familyAssessed: (value, words) => words.code("familyAssessed", value),
  personAgreed: (value, words) => words.code("personAgreed", value),
  paperNo: asIs,
};
