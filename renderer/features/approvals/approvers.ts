import { mayApprove } from "../../../shared/domain/access";
import type { ApprovalAction, DirectoryUser } from "../../../shared/vault/door";

/** Who in this house could agree to an act: active, allowed to, and none of `notBy` (who asks, who owns). */
export function approversFor(
  action: ApprovalAction,
  notBy: readonly (string | null)[],
  users: readonly DirectoryUser[],
): readonly DirectoryUser[] {
  return users.filter(
    ({ userId, role, status }) =>
      status === "active" && !notBy.includes(userId) && mayApprove(role, action),
  );
}
