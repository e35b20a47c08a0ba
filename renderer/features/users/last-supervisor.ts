import type { DirectoryUser } from "../../../shared/vault/door";

/** Whether without this person nobody could manage the house: the only active supervisor. */
export function isLastSupervisor(user: DirectoryUser, users: readonly DirectoryUser[]): boolean {
  const canManage = (one: DirectoryUser): boolean =>
    one.role === "supervisor" && one.status === "active";
  return canManage(user) && users.filter(canManage).length === 1;
}
