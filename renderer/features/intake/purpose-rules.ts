import type { OrganisationSummary } from "../../store/vault-api";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { ORG_TYPE } from "../../../shared/domain/code-lists/organisations";
import { valueOf } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { DataScope, Purpose } from "../../../shared/domain/consent";
import { purposeForRecipient } from "../../../shared/domain/referral";

/** The type that a new recipient for this purpose most often has. */
export function usualRecipientType(purpose: Purpose): (typeof ORG_TYPE)[number] {
  switch (purpose) {
    case "share_with_social_affairs":
      return "dosvy_provincial";
    case "share_with_police_or_court":
      return "police_anti_trafficking";
    case "contact_embassy_repatriation":
      return "embassy_consulate";
    default:
      return "ngo_service";
  }
}

/** The organisations that a purpose can name; tracing a family may go through any of them. */
export function recipientsFor(
  purpose: Purpose,
  organisations: readonly OrganisationSummary[],
): OrganisationSummary[] {
  if (purpose === "contact_family_or_tracing") return [...organisations];
  return organisations.filter((org) => purposeForRecipient(org.orgType) === purpose);
}

/** What can be shared for a purpose: never health or state of mind with police or court (R6). */
export function scopesFor(purpose: Purpose): DataScope[] {
  return DATA_SCOPE.filter(
    (scope) =>
      purpose !== "share_with_police_or_court" || (scope !== "health" && scope !== "psychosocial"),
  );
}

/** Why the embassy is not asked about: nobody to contact, or a contact that would harm (R10). */
export function embassyObstacle(content: CaseContent | null): "not_needed" | "protected" | null {
  if (content === null) return null;
  const status = valueOf(content.person.protectionStatus);
  if (status !== null && status !== "none") return "protected";
  const nationality = valueOf(content.person.nationality);
  const isOnlyCambodian = nationality?.every((code) => code === "KH") ?? false;
  return isOnlyCambodian ? "not_needed" : null;
}
