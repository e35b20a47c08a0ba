import type { OrganisationSummary } from "../../store/vault-api";

export type RecipientStanding = "confirmed" | "fingerprint_unchecked" | "keys_revoked" | "no_keys";

/** Whether an organisation can be sent a file, or what is missing. */
export function recipientStanding(org: OrganisationSummary): RecipientStanding {
  if (!org.hasKeys) return "no_keys";
  if (org.keysRevokedOn !== null) return "keys_revoked";
  return org.mayReceiveFiles ? "confirmed" : "fingerprint_unchecked";
}

/**
 * Who may stand on the list of recipients: others whose card is here. Those without keys are left out,
 * or a house with fifty clinics would search for its head office.
 */
export function recipientsOf(orgs: readonly OrganisationSummary[]): readonly OrganisationSummary[] {
  return orgs
    .filter((org) => !org.isOwn && org.hasKeys)
    .toSorted((a, b) => Number(b.mayReceiveFiles) - Number(a.mayReceiveFiles));
}
