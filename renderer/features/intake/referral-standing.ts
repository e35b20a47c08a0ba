import { isConsentActive, type Consent, type DataScope } from "../../../shared/domain/consent";
import type { ORG_TYPE } from "../../../shared/domain/code-lists/organisations";

/** How a possible recipient stands with this person's consent. */
export type RecipientStanding = "agreed" | "refused" | "expired" | "not_asked";

/** The standing of one organisation on `day`, by its latest decision. */
export function recipientStanding(
  consents: readonly Consent[],
  orgId: string,
  day: string,
): RecipientStanding {
  const latest = consents.findLast((row) => row.recipientOrgId === orgId);
  if (latest === undefined || latest.decision === "not_able_to_decide") return "not_asked";
  if (latest.decision === "refused" || latest.decision === "withdrawn") return "refused";
  return isConsentActive(latest, day) ? "agreed" : "expired";
}

/** What may be put into a packet for this organisation on `day`; nothing without an active yes. */
export function consentedScope(
  consents: readonly Consent[],
  orgId: string,
  day: string,
): readonly DataScope[] {
  const latest = consents.findLast((row) => row.recipientOrgId === orgId) ?? null;
  return latest !== null && isConsentActive(latest, day) ? latest.dataScope : [];
}

const NOT_STATE: readonly (typeof ORG_TYPE)[number][] = [
  "ngo_shelter",
  "ngo_service",
  "international_org",
];

/** Offices of the State are not suggested once someone in authority is named (R1). */
export function isStateOffice(orgType: (typeof ORG_TYPE)[number]): boolean {
  return !NOT_STATE.includes(orgType);
}
