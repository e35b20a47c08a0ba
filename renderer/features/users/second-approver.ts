import { mayApprove } from "../../../shared/domain/access";
import type { DirectoryUser } from "../../../shared/vault/door";

/** Whether this house has no two people of whom one may agree to what the other closes, erases or sends. */
export function lacksSecondApprover(users: readonly DirectoryUser[]): boolean {
  const approvers = users.filter(
    ({ role, status }) => status === "active" && mayApprove(role, "close"),
  );
  return approvers.length < 2;
}
