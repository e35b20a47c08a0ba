import { mayApprove } from "../../../shared/domain/access";
import type { ApprovalAction, DirectoryUser } from "../../../shared/vault/door";

/** Who in this house could agree to the act of `requesterId`: active, somebody else, and allowed to. */
export function approversFor(
  action: ApprovalAction,
  requesterId: string,
  users: readonly DirectoryUser[],
): readonly DirectoryUser[] {
  return users.filter(
    ({ userId, role, status }) =>
      status === "active" && userId !== requesterId && mayApprove(role, action),
  );
}
