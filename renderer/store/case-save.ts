import { changesAccess, mayRestrict, type Reader } from "../../shared/domain/case-access";
import type { CaseContent, CaseRecord } from "../../shared/domain/case-record";
import { isClosed, needsTwoPeople } from "../../shared/domain/case-status";
import type { ApprovalTicket } from "../../shared/vault/door";
import { err, ok, type Result } from "../../shared/result";

/** What a save of a case needs besides a worker who may, from the file as it is and as it is to be. */
export function checkCaseSave(
  user: Reader,
  held: CaseRecord | null,
  next: CaseContent,
): Result<{ readonly needsApproval: boolean }, "not_allowed"> {
  if (held === null) return ok({ needsApproval: false });
  const [before, after] = [held.caseFile, next.caseFile];
  if (changesAccess(before, after) && !mayRestrict(user, before)) return err("not_allowed");
  return ok({ needsApproval: needsTwoPeople(before.status, after.status) });
}

/** The second person may not be the owner of a file that is closed (dictionary §5.4). */
export function mayAgreeToSave(next: CaseContent, { approvedBy }: ApprovalTicket): boolean {
  return !isClosed(next.caseFile.status) || next.caseFile.caseOwner !== approvedBy;
}

/** The content with who agreed to the closing: from the ticket, never from a form. */
export function withClosureApproval(
  next: CaseContent,
  held: CaseRecord | null,
  ticket: ApprovalTicket | null,
): CaseContent {
  const stands = isClosed(next.caseFile.status);
  const agreed = ticket?.approvedBy ?? held?.caseFile.closureApprovedBy ?? null;
  return { ...next, caseFile: { ...next.caseFile, closureApprovedBy: stands ? agreed : null } };
}
