import type { Credentials } from "../../shared/vault/door";
import type { KeyFile } from "./key-file";
import type { Done, KeyWork } from "./key-work";
import { grantOf, withOpenVault } from "./open-vault";

/** Opens the vault for one person. Throws `wrong_passphrase` or `vault_damaged`. */
export function unlock(
  work: KeyWork,
  keys: KeyFile,
  credentials: Credentials,
): Promise<Done<"unlock">> {
  return withOpenVault(work.kdf, keys, credentials, async (vault, member) => ({
    reply: { grant: await grantOf(vault, member, work) },
    keys: null,
    outcome: { kind: "opened", userId: member.userId, role: member.role },
  }));
}
