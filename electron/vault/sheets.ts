import { wipe } from "../../shared/crypto";
import { mayManageUsers } from "../../shared/domain/access";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { AppError } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { DoorFailure, DoorRequest } from "../../shared/vault/door";
import { usersOf, type Directory } from "./directory";
import type { KeyFile } from "./key-file";
import { hashLoginName } from "./key-slot";
import { OTHER, type Done, type KeyWork } from "./key-work";
import { withNewSlot, withRootKey } from "./open-vault";
import { requireLongPassphrase } from "./passphrase-rule";
import { makeRecovery, rootKeyOfSheets } from "./recovery-keys";
import { asManager } from "./users";

type Ask<A> = Extract<DoorRequest, { ask: A }>;

/** Five new sheets; older ones open nothing from now on. Throws `not_allowed`. */
export function makeSheets(
  work: KeyWork,
  keys: KeyFile,
  { approver }: Ask<"make-sheets">,
): Promise<Done<"make-sheets">> {
  return asManager(work, keys, approver, async ({ rootKey }) => {
    const { recovery, sheets } = await makeRecovery(rootKey, work.nowMs);
    const { madeOn, checkedOn } = recovery;
    return {
      reply: { sheets, recovery: { madeOn, checkedOn } },
      keys: { ...keys, recovery },
      outcome: OTHER,
    };
  });
}

/** The drill: two sheets as they were typed back open this vault, and the day is written down. */
export async function checkSheets(
  work: KeyWork,
  keys: KeyFile,
  { sheets }: Ask<"check-sheets">,
): Promise<Result<Done<"check-sheets">, DoorFailure>> {
  const rootKey = await rootKeyOfSheets(keys, sheets);
  if (!rootKey.ok) return rootKey;
  wipe(rootKey.value);
  if (keys.recovery === null) return err({ code: "sheets_other_vault" });
  const recovery = { ...keys.recovery, checkedOn: phnomPenhDay(work.nowMs) };
  const { madeOn, checkedOn } = recovery;
  return ok({
    reply: { recovery: { madeOn, checkedOn } },
    keys: { ...keys, recovery },
    outcome: OTHER,
  });
}

/**
 * Two sheets set a new passphrase for a supervisor, active or locked. Throws `weak_passphrase`,
 * `not_allowed` when the name is no such supervisor's, `vault_damaged`.
 */
export async function recover(
  work: KeyWork,
  keys: KeyFile,
  { sheets, loginName, newPassphrase }: Ask<"recover">,
): Promise<Result<Done<"recover">, DoorFailure>> {
  requireLongPassphrase(newPassphrase);
  const rootKey = await rootKeyOfSheets(keys, sheets);
  if (!rootKey.ok) return rootKey;
  return withRootKey(keys, rootKey.value, async (vault) => {
    const member = supervisorOf(vault.directory, keys, loginName);
    const renewed = await withNewSlot(work, vault, member, newPassphrase);
    return ok({
      reply: { users: usersOf(renewed.directory) },
      keys: renewed.keys,
      outcome: { kind: "recovered" },
    });
  });
}

function supervisorOf(directory: Directory, { loginSalt }: KeyFile, loginName: string) {
  const wanted = hashLoginName(loginName, loginSalt);
  const member = directory.find((each) => hashLoginName(each.loginName, loginSalt) === wanted);
  if (member === undefined || !mayManageUsers(member.role) || member.status === "left") {
    throw new AppError("not_allowed");
  }
  return member;
}
