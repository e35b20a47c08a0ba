import type { OrganisationSummary } from "../../store/vault-api";

export type KeysStanding = "own" | "confirmed" | "to_compare" | "revoked" | "none";

/** How far an organisation is on the way to receiving files. */
export function keysStanding(org: OrganisationSummary): KeysStanding {
  if (org.isOwn) return "own";
  if (!org.hasKeys) return "none";
  if (org.keysRevokedOn !== null) return "revoked";
  return org.mayReceiveFiles ? "confirmed" : "to_compare";
}
