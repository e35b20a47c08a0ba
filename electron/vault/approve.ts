import { randomUuid } from "../../shared/crypto";
import { mayApprove } from "../../shared/domain/access";
import { AppError } from "../../shared/errors";
import { deriveApprovalKey, signApproval } from "../../shared/vault/approval";
import type { DoorRequest } from "../../shared/vault/door";
import type { KeyFile } from "./key-file";
import type { Done, KeyWork } from "./key-work";
import { withOpenVault } from "./open-vault";

/**
 * A second person's ticket for one act of whoever is at work. Throws `approval_refused` when both are
 * one person, the role may not approve this, or somebody else is at work; `wrong_passphrase`.
 */
export function approve(
  work: KeyWork,
  keys: KeyFile,
  { approver, action, targetId, requestedBy }: Extract<DoorRequest, { ask: "approve" }>,
): Promise<Done<"approve">> {
  return withOpenVault(work.kdf, keys, approver, async ({ rootKey }, { userId, role }) => {
    const isByAnother = userId !== requestedBy && requestedBy === work.session?.userId;
    if (!isByAnother || !mayApprove(role, action)) throw new AppError("approval_refused");
    const ticket = await signApproval(await deriveApprovalKey(rootKey), {
      approvalId: randomUuid(),
      ...{ action, targetId, requestedBy },
      approvedBy: userId,
      approverRole: role,
      at: new Date(work.nowMs).toISOString(),
    });
    return { reply: { ticket }, keys: null, outcome: { kind: "approved", action } };
  });
}
