import { addsConsentsOnly, addsRulesOnly } from "../../shared/domain/append-only";
import { changesAccess, mayRestrict, type Reader } from "../../shared/domain/case-access";
import {
  caseContentSchema,
  contentOf,
  type CaseContent,
  type CaseRecord,
} from "../../shared/domain/case-record";
import { acceptedTransfer } from "../../shared/domain/referral-transfer";
import type { CaseStatus } from "../../shared/domain/case-file";
import {
  beginningRefusal,
  isClosed,
  needsTwoPeople,
  statusRefusal,
} from "../../shared/domain/case-status";
import { addsNothingTold, isUnwanted } from "../../shared/domain/unwanted-file";
import type { ApprovalTicket } from "../../shared/vault/door";
import { err, ok, type Result } from "../../shared/result";

type Refusal = "not_allowed" | "bad_content";

/**
 * What a save of a case needs besides a worker who may, from the file as it is and as it is to be. `reason`:
 * why a status changes, where that has to be said.
 */
export function checkCaseSave(
  user: Reader,
  held: CaseRecord | null,
  next: CaseContent,
  reason: string | null = null,
): Result<{ readonly needsApproval: boolean }, Refusal> {
  const before = held?.caseFile ?? null;
  if (before !== null && changesAccess(before, next.caseFile) && !mayRestrict(user, before)) {
    return err("not_allowed");
  }
  // A file that belongs to another house is read here, and closed; it is not written any more (§6).
  if (held !== null && acceptedTransfer(held) !== null && !isOnlyClosing(held, next)) {
    return err("not_allowed");
  }
  if (held !== null && !addsConsentsOnly(held, next)) return err("bad_content");
  if (!addsRulesOnly(held, next, user.userId)) return err("bad_content");
  if (held !== null && isUnwanted(next) && !addsNothingTold(contentOf(held), next))
    return err("bad_content");
  const checked = checkStatus(user, before?.status ?? null, next, reason);
  if (!checked.ok) return checked;
  return ok({ needsApproval: needsTwoPeople(before?.status ?? null, next.caseFile.status) });
}

/** The rules that the screens follow (dictionary §5.4), for whoever does not come through a screen. */
function checkStatus(
  { userId, role }: Reader,
  from: CaseStatus | null,
  next: CaseContent,
  reason: string | null,
): Result<null, Refusal> {
  const to = next.caseFile.status;
  const actor = { userId, isSupervisor: role === "supervisor" };
  if (from === to) return ok(null);
  const refusal =
    from === null
      ? beginningRefusal(next, actor, reason)
      : statusRefusal({ ...next, caseFile: { ...next.caseFile, status: from } }, to, actor, reason);
  if (refusal === null) return ok(null);
  const isForSupervisor = refusal === "not_supervisor" || refusal === "reopening_not_supervisor";
  return err(isForSupervisor ? "not_allowed" : "bad_content");
}

function isOnlyClosing(held: CaseRecord, next: CaseContent): boolean {
  const read = caseContentSchema.safeParse(next);
  if (!read.success) return false;
  const rest = ({ caseFile, ...others }: CaseContent): string => {
    const { status: _, closureDate: __, closureReason: ___, ...file } = caseFile;
    return JSON.stringify([file, others]);
  };
  // Both go through the schema, so that their fields stand in one order.
  return rest(caseContentSchema.parse(contentOf(held))) === rest(read.data);
}

/**
 * The second person may not be the owner of a file that is closed (dictionary §5.4), also when the same
 * save hands the file to somebody else.
 */
export function mayAgreeToSave(
  held: CaseRecord | null,
  next: CaseContent,
  { approvedBy }: ApprovalTicket,
): boolean {
  const owners = [held?.caseFile.caseOwner, next.caseFile.caseOwner];
  return !isClosed(next.caseFile.status) || !owners.includes(approvedBy);
}

/**
 * The content with what no form decides: who agreed to the closing is from the ticket, the legal hold
 * stays as it is, for it is set and lifted with a reason, and recalls are raised and told by acts alone.
 */
export function withDecisions(
  next: CaseContent,
  held: CaseRecord | null,
  ticket: ApprovalTicket | null,
): CaseContent {
  const stands = isClosed(next.caseFile.status);
  const agreed = ticket?.approvedBy ?? held?.caseFile.closureApprovedBy ?? null;
  const legalHold = held === null ? next.caseFile.legalHold : held.caseFile.legalHold;
  const closureApprovedBy = stands ? agreed : null;
  const recalls = held?.recalls ?? [];
  return { ...next, recalls, caseFile: { ...next.caseFile, closureApprovedBy, legalHold } };
}
