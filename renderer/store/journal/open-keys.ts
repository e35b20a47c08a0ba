import { openIdentity, wipe, type Identity } from "../../../shared/crypto";
import { deriveApprovalKey } from "../../../shared/vault/approval";
import type { SessionGrant } from "../../../shared/vault/door";
import { openEarlierKeys, type KeptKeys } from "../../../shared/vault/earlier-keys";
import { deriveStoreKeyWrap, openStoreKey } from "../../../shared/vault/store-key";
import type { RootKeys } from "../store-context";
import { deriveStoreKeys, type StoreKeys } from "../store-keys";

export interface OpenedKeys {
  readonly identity: Identity;
  /** Also those whose time is over. */
  readonly earlier: readonly KeptKeys[];
  readonly rootKeys: RootKeys;
  readonly keys: StoreKeys;
}

/** All keys of a grant; the caller wipes its root key. Throws `AppError("vault_damaged")`. */
export async function openKeys(grant: SessionGrant): Promise<OpenedKeys> {
  const { rootKey, sealedIdentity, sealedEarlierKeys, sealedStoreKey, generation } = grant;
  const identity = await openIdentity(rootKey, sealedIdentity);
  const earlier = await openEarlierKeys(rootKey, sealedEarlierKeys);
  const wrap = await deriveStoreKeyWrap(rootKey);
  const storeKey = await openStoreKey(wrap, generation, sealedStoreKey);
  try {
    return {
      identity,
      earlier,
      rootKeys: { storeKey: wrap, approvals: await deriveApprovalKey(rootKey) },
      keys: await deriveStoreKeys(storeKey, generation),
    };
  } finally {
    wipe(storeKey);
  }
}
