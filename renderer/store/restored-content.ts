import type { AnyRecord } from "../../shared/domain/any-record";

/**
 * The earlier version's content for a new version, or null when the two are not of one kind. What was
 * decided about the record since stays as it is: of a case its status, who may see it, closure and legal
 * hold, what the person agreed to, from whom it is kept, who was asked for help, who has to be told, and who is the same person; of an organisation its keys, which two people compared.
 */
export function restoredContent(old: AnyRecord, present: AnyRecord): AnyRecord | null {
  if (old.kind === "case" && present.kind === "case") {
    const { status, caseOwner, accessLevel, accessUserIds } = present.caseFile;
    const { closureDate, closureReason, closureApprovedBy, legalHold } = present.caseFile;
    const kept = {
      ...{ status, caseOwner, accessLevel, accessUserIds },
      ...{ closureDate, closureReason, closureApprovedBy, legalHold },
    };
    const { consents, withholdings, recalls, referrals } = present;
    const { duplicateOf, notDuplicateOf } = present.person;
    return {
      ...old,
      person: { ...old.person, duplicateOf, notDuplicateOf },
      ...{ consents, withholdings, recalls, referrals },
      caseFile: { ...old.caseFile, ...kept },
    };
  }
  if (old.kind === "organisation" && present.kind === "organisation") {
    return { ...old, keys: present.keys, isOwn: present.isOwn };
  }
  return old.kind === present.kind ? old : null;
}
