import { openIdentity, wipe, type Identity } from "../../../shared/crypto";
import { deriveApprovalKey } from "../../../shared/vault/approval";
import type { SessionGrant } from "../../../shared/vault/door";
import { deriveStoreKeyWrap, openStoreKey } from "../../../shared/vault/store-key";
import type { RootKeys } from "../store-context";
import { deriveStoreKeys, type StoreKeys } from "../store-keys";

export interface OpenedKeys {
  readonly identity: Identity;
  readonly rootKeys: RootKeys;
  readonly keys: StoreKeys;
}

/** All keys of a grant; the caller wipes its root key. Throws `AppError("vault_damaged")`. */
export async function openKeys(grant: SessionGrant): Promise<OpenedKeys> {
  const { rootKey, sealedIdentity, sealedStoreKey, generation } = grant;
  const identity = await openIdentity(rootKey, sealedIdentity);
  const wrap = await deriveStoreKeyWrap(rootKey);
  const storeKey = await openStoreKey(wrap, generation, sealedStoreKey);
  try {
    return {
      identity,
      rootKeys: { storeKey: wrap, approvals: await deriveApprovalKey(rootKey) },
      keys: await deriveStoreKeys(storeKey, generation),
    };
  } finally {
    wipe(storeKey);
  }
}
