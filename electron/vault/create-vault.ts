import { createIdentity, randomBytes, randomUuid, sealIdentity, wipe } from "../../shared/crypto";
import type { Identity } from "../../shared/crypto";
import type { NewVault, SessionUser } from "../../shared/vault/door";
import { createStoreKey, deriveStoreKeyWrap } from "../../shared/vault/store-key";
import type { Directory } from "./directory";
import type { KeyFile, KeySlot } from "./key-file";
import type { Done, KeyWork } from "./key-work";
import { grantOf, newSlot, withRootKey } from "./open-vault";
import { requireLongPassphrase } from "./passphrase-rule";
import { makeRecovery } from "./recovery-keys";
import { sealDirectory, sealOrganisation, type SessionOrganisation } from "./sealed-profile";

/** All that a new key file is made of. */
export interface VaultPlan {
  readonly ids: Pick<KeyFile, "vaultId" | "deviceId" | "demo">;
  readonly organisation: SessionOrganisation;
  readonly identity: Identity;
  readonly people: readonly { readonly user: SessionUser; readonly passphrase: string }[];
}

/** A new vault, its first person, and five recovery sheets at once. Throws `weak_passphrase`. */
export async function createVault(
  work: KeyWork,
  { organisation, user, passphrase }: NewVault,
): Promise<Done<"create">> {
  requireLongPassphrase(passphrase);
  const rootKey = randomBytes(32);
  const bare = await sealKeyFile(work, rootKey, {
    ids: { vaultId: randomUuid(), deviceId: randomUuid(), demo: null },
    organisation: { ...organisation, orgId: randomUuid() },
    identity: await createIdentity(),
    people: [{ user: { ...user, userId: randomUuid() }, passphrase }],
  });
  const { recovery, sheets } = await makeRecovery(rootKey, work.nowMs);
  const keys = { ...bare, recovery };
  const grant = await grantOfFirst(work, keys, rootKey);
  const { userId, role } = grant.user;
  return { reply: { grant, sheets }, keys, outcome: { kind: "opened", userId, role } };
}

/** The grant of whoever stands first in the directory; wipes the root key that it was given. */
export function grantOfFirst(work: KeyWork, keys: KeyFile, rootKey: Uint8Array<ArrayBuffer>) {
  return withRootKey(keys, rootKey, (vault) => {
    const [first] = vault.directory;
    if (first === undefined) throw new Error("A directory has somebody in it");
    return grantOf(vault, first, work);
  });
}

/** The key file of a plan, without recovery. The caller wipes the root key. */
export async function sealKeyFile(
  work: KeyWork,
  rootKey: Uint8Array,
  { ids, organisation, identity, people }: VaultPlan,
): Promise<KeyFile> {
  const loginSalt = randomBytes(16);
  const slots: KeySlot[] = [];
  for (const { user, passphrase } of people) {
    slots.push(await newSlot(work, { keys: { loginSalt }, rootKey }, user.loginName, passphrase));
  }
  const directory: Directory = people.map(({ user }, index) => ({
    ...user,
    status: "active",
    slotId: slots[index]?.slotId ?? null,
  }));
  const { generation, storeKey, sealedStoreKey } = await createStoreKey(
    await deriveStoreKeyWrap(rootKey),
  );
  wipe(storeKey);
  return {
    format: "chumrok-keys",
    version: 2,
    ...ids,
    loginSalt,
    slots,
    sealedDirectory: await sealDirectory(rootKey, directory),
    storeKey: { generation, sealedStoreKey },
    isJournalUsed: false,
    recovery: null,
    sealedOrganisation: await sealOrganisation(rootKey, organisation),
    sealedIdentity: await sealIdentity(rootKey, identity),
    sealedEarlierKeys: null,
  };
}
