import type { Credentials } from "../../shared/vault/door";
import type { KeyFile } from "./key-file";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { openEarlierKeys, sealEarlierKeys, stillOpening } from "../../shared/vault/earlier-keys";
import type { Done, KeyWork } from "./key-work";
import { grantOf, withOpenVault, type OpenVault } from "./open-vault";

/** Opens the vault for one person. Throws `wrong_passphrase` or `vault_damaged`. */
export function unlock(
  work: KeyWork,
  keys: KeyFile,
  credentials: Credentials,
): Promise<Done<"unlock">> {
  return withOpenVault(work.kdf, keys, credentials, async (vault, member) => ({
    reply: { grant: await grantOf(vault, member, work) },
    keys: await withoutEnded(vault, work.nowMs),
    outcome: { kind: "opened", userId: member.userId, role: member.role },
  }));
}

/** The key file without earlier keys whose ninety days are over; null when there are none. */
async function withoutEnded({ keys, rootKey }: OpenVault, nowMs: number): Promise<KeyFile | null> {
  const kept = await openEarlierKeys(rootKey, keys.sealedEarlierKeys);
  const left = stillOpening(kept, phnomPenhDay(nowMs));
  if (left.length === kept.length) return null;
  const sealedEarlierKeys = left.length === 0 ? null : await sealEarlierKeys(rootKey, left);
  return { ...keys, sealedEarlierKeys };
}
