import { randomUuid } from "../../shared/crypto";
import { mayManageUsers } from "../../shared/domain/access";
import { AppError } from "../../shared/errors";
import type { Credentials, DoorRequest } from "../../shared/vault/door";
import { memberOf, usersOf, withChange, withMember } from "./directory";
import type { KeyFile } from "./key-file";
import { hashLoginName } from "./key-slot";
import { OTHER, type Done, type KeyWork } from "./key-work";
import { newSlot, sealedWith, withNewSlot, withOpenVault, type OpenVault } from "./open-vault";
import { requireLongPassphrase } from "./passphrase-rule";

type Ask<A> = Extract<DoorRequest, { ask: A }>;

/** A new user with a slot. Throws `not_allowed`, `login_name_taken`, `weak_passphrase`. */
export function addUser(
  work: KeyWork,
  keys: KeyFile,
  { approver, user, passphrase }: Ask<"add-user">,
): Promise<Done<"add-user">> {
  return asManager(work, keys, approver, async (vault) => {
    requireFreeName(vault, user.loginName);
    const slot = await newSlot(work, vault, user.loginName, passphrase);
    const directory = withMember(vault.directory, {
      ...user,
      userId: randomUuid(),
      status: "active",
      slotId: slot.slotId,
    });
    return {
      reply: { users: usersOf(directory) },
      keys: await sealedWith(vault, directory, [...keys.slots, slot]),
      outcome: OTHER,
    };
  });
}

/**
 * Locks, lets go, gives another role or a new passphrase. Whoever is locked or gone has no slot after
 * it; a new passphrase brings them back. Throws `not_allowed`, `last_supervisor`, `weak_passphrase`.
 */
export function changeUser(
  work: KeyWork,
  keys: KeyFile,
  { approver, userId, change }: Ask<"change-user">,
): Promise<Done<"change-user">> {
  return asManager(work, keys, approver, async (vault) => {
    const member = memberOf(vault.directory, userId);
    if (change.what === "passphrase") {
      const renewed = await withNewSlot(work, vault, member, change.passphrase);
      return {
        reply: { users: usersOf(renewed.directory) },
        keys: renewed.keys,
        outcome: OTHER,
      };
    }
    const directory = withChange(
      vault.directory,
      userId,
      change.what === "role" ? { role: change.role } : { status: change.status, slotId: null },
    );
    return {
      reply: { users: usersOf(directory) },
      keys: await sealedWith(vault, directory),
      outcome: OTHER,
    };
  });
}

/** Somebody's own new passphrase. Throws `wrong_passphrase`, `weak_passphrase`. */
export function changePassphrase(
  work: KeyWork,
  keys: KeyFile,
  { loginName, passphrase, newPassphrase }: Ask<"change-passphrase">,
): Promise<Done<"change-passphrase">> {
  requireLongPassphrase(newPassphrase);
  return withOpenVault(work.kdf, keys, { loginName, passphrase }, async (vault, member) => {
    const renewed = await withNewSlot(work, vault, member, newPassphrase);
    return { reply: {}, keys: renewed.keys, outcome: OTHER };
  });
}

/** As `withOpenVault`, for a supervisor. Throws `not_allowed` for others whose passphrase was right. */
export function asManager<T>(
  { kdf }: KeyWork,
  keys: KeyFile,
  approver: Credentials,
  use: (vault: OpenVault) => Promise<T>,
): Promise<T> {
  return withOpenVault(kdf, keys, approver, (vault, member) => {
    if (!mayManageUsers(member.role)) throw new AppError("not_allowed");
    return use(vault);
  });
}

/** Names of people who are gone stay taken: the audit chain would tell two people by one name. */
function requireFreeName({ keys, directory }: OpenVault, loginName: string): void {
  const wanted = hashLoginName(loginName, keys.loginSalt);
  const isTaken = directory.some(
    (member) => hashLoginName(member.loginName, keys.loginSalt) === wanted,
  );
  if (isTaken) throw new AppError("login_name_taken");
}
