import { openIdentity, wipe } from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { Credentials, SessionGrant } from "../../shared/vault/door";
import { openEarlierKeys } from "../../shared/vault/earlier-keys";
import { deriveStoreKeyWrap, openStoreKey } from "../../shared/vault/store-key";
import { usersOf, withChange, type Directory, type Member } from "./directory";
import type { KeyFile, KeySlot } from "./key-file";
import { hashLoginName, openSlot, sealSlot } from "./key-slot";
import { newKdfCost, type KeyWork } from "./key-work";
import { requireLongPassphrase } from "./passphrase-rule";
import type { PasswordKdf } from "./password-kdf";
import { openDirectory, openOrganisation, sealDirectory } from "./sealed-profile";

/** A key file whose root key is at hand; whoever made it wipes the key. */
export interface OpenVault {
  readonly keys: KeyFile;
  readonly rootKey: Uint8Array<ArrayBuffer>;
  readonly directory: Directory;
}

/** Opens a slot, lets `use` work, and wipes the root key. Throws as `openSlotOf` does. */
export async function withOpenVault<T>(
  kdf: PasswordKdf,
  keys: KeyFile,
  credentials: Credentials,
  use: (vault: OpenVault, member: Member) => Promise<T>,
): Promise<T> {
  const { slot, rootKey } = await openSlotOf(kdf, keys, credentials);
  return withRootKey(keys, rootKey, (vault) => {
    const member = vault.directory.find(({ slotId }) => slotId === slot.slotId);
    // A slot that was put back from an old copy: to the directory its user is locked or has another.
    if (member?.status !== "active") throw new AppError("wrong_passphrase");
    if (hashLoginName(member.loginName, keys.loginSalt) !== slot.loginHash) {
      throw new AppError("vault_damaged");
    }
    return use(vault, member);
  });
}

/** As `withOpenVault`, for a root key that sheets gave. Throws `vault_damaged`. */
export async function withRootKey<T>(
  keys: KeyFile,
  rootKey: Uint8Array<ArrayBuffer>,
  use: (vault: OpenVault) => Promise<T>,
): Promise<T> {
  try {
    const directory = await openDirectory(rootKey, keys.sealedDirectory);
    return await use({ keys, rootKey, directory });
  } finally {
    wipe(rootKey);
  }
}

/** The key file with this directory, and without the slots that nobody in it has. */
export async function sealedWith(
  { keys, rootKey }: OpenVault,
  directory: Directory,
  slots: readonly KeySlot[] = keys.slots,
): Promise<KeyFile> {
  const inUse = new Set(directory.map(({ slotId }) => slotId));
  return {
    ...keys,
    slots: slots.filter(({ slotId }) => inUse.has(slotId)),
    sealedDirectory: await sealDirectory(rootKey, directory),
  };
}

/** A new slot in place of the member's old one; whoever was locked or gone is active again. */
export async function withNewSlot(
  work: KeyWork,
  vault: OpenVault,
  member: Member,
  passphrase: string,
): Promise<{ readonly keys: KeyFile; readonly directory: Directory }> {
  const slot = await newSlot(work, vault, member.loginName, passphrase);
  const directory = withChange(vault.directory, member.userId, {
    status: "active",
    slotId: slot.slotId,
  });
  return { directory, keys: await sealedWith(vault, directory, [...vault.keys.slots, slot]) };
}

/** Throws `weak_passphrase`. */
export async function newSlot(
  work: KeyWork,
  { keys, rootKey }: { readonly keys: Pick<KeyFile, "loginSalt">; readonly rootKey: Uint8Array },
  loginName: string,
  passphrase: string,
): Promise<KeySlot> {
  requireLongPassphrase(passphrase);
  const slot = await sealSlot(work.kdf, await newKdfCost(work), passphrase, rootKey);
  return { ...slot, loginHash: hashLoginName(loginName, keys.loginSalt) };
}

/** Opens everything once, so that a damaged part is met at the door and not in the middle of the work. */
export async function grantOf(
  { keys, rootKey, directory }: OpenVault,
  { userId, loginName, displayName, role }: Member,
  { mode, failedTries }: Pick<KeyWork, "mode" | "failedTries">,
): Promise<SessionGrant> {
  const { vaultId, deviceId, sealedIdentity, sealedEarlierKeys, storeKey, recovery, demo } = keys;
  await openIdentity(rootKey, sealedIdentity);
  await openEarlierKeys(rootKey, sealedEarlierKeys);
  const wrap = await deriveStoreKeyWrap(rootKey);
  wipe(await openStoreKey(wrap, storeKey.generation, storeKey.sealedStoreKey));
  return {
    ...{ mode, vaultId, deviceId, sealedIdentity, sealedEarlierKeys, failedTries, demo },
    ...storeKey,
    user: { userId, loginName, displayName, role },
    users: usersOf(directory),
    organisation: await openOrganisation(rootKey, keys.sealedOrganisation),
    rootKey: rootKey.slice(),
    recovery: recovery && { madeOn: recovery.madeOn, checkedOn: recovery.checkedOn },
  };
}

/** Throws `wrong_passphrase`, also for an unknown name, after the same work; or `vault_damaged`. */
async function openSlotOf(kdf: PasswordKdf, keys: KeyFile, credentials: Credentials) {
  const loginHash = hashLoginName(credentials.loginName, keys.loginSalt);
  const slot = keys.slots.find((candidate) => candidate.loginHash === loginHash);
  const [firstSlot] = keys.slots;
  if (firstSlot === undefined) throw new AppError("vault_damaged");
  // Who has a slot must not show in the time taken.
  const rootKey = await openSlot(kdf, slot ?? firstSlot, credentials.passphrase);
  if (slot !== undefined) return { slot, rootKey };
  wipe(rootKey);
  throw new AppError("wrong_passphrase");
}
