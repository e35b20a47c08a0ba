import { AppError } from "../../shared/errors";
import { directoryUserSchema, type DirectoryUser } from "../../shared/vault/door";
import { z } from "../../shared/zod";

/** Users who are gone stay in the directory: old entries of the audit chain name them. */
const MAX_USERS = 200;

const memberSchema = directoryUserSchema.extend({ slotId: z.uuid().nullable() });
export const directorySchema = z.array(memberSchema).min(1).max(MAX_USERS);

/** Somebody who has or had a place here, with the slot that is theirs while they are active. */
export type Member = z.output<typeof memberSchema>;
export type Directory = readonly Member[];

/** What the page may know of everybody. */
export function usersOf(directory: Directory): DirectoryUser[] {
  return directory.map(({ userId, loginName, displayName, role, status }) => ({
    ...{ userId, loginName, displayName, role, status },
  }));
}

/** Throws `not_allowed` when there is nobody of this id. */
export function memberOf(directory: Directory, userId: string): Member {
  const member = directory.find((candidate) => candidate.userId === userId);
  if (member === undefined) throw new AppError("not_allowed");
  return member;
}

/** Throws `not_allowed` when the directory is full. */
export function withMember(directory: Directory, member: Member): Directory {
  if (directory.length >= MAX_USERS) throw new AppError("not_allowed");
  return [...directory, member];
}

/** Throws `last_supervisor` when nobody would be left who may manage the house. */
export function withChange(
  directory: Directory,
  userId: string,
  change: Partial<Omit<Member, "userId">>,
): Directory {
  const changed = directory.map((member) =>
    member.userId === userId ? { ...member, ...change } : member,
  );
  const isManaged = changed.some(
    ({ role, status }) => role === "supervisor" && status === "active",
  );
  if (!isManaged) throw new AppError("last_supervisor");
  return changed;
}
