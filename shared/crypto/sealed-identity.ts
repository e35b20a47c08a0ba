import { AppError } from "../errors";
import { identityFromSecrets, secretsOf, type Identity } from "./identity";
import { deriveSealingKey, KEY_BYTES } from "./keys";
import { wipe } from "./random";
import type { SealContext } from "./seal-context";
import { openBox, sealBox } from "./sealed-box";

const PLACE: SealContext = { table: "vault", rowId: "identity", keyId: "root", revision: 1 };
const PURPOSE = "identity";

/** The identity sealed under the vault's root key: 93 bytes. */
export async function sealIdentity(
  rootKey: Uint8Array,
  identity: Identity,
): Promise<Uint8Array<ArrayBuffer>> {
  const secrets = secretsOf(identity);
  try {
    return await sealBox(await deriveSealingKey(rootKey, PURPOSE), PLACE, secrets);
  } finally {
    wipe(secrets);
  }
}

/** Throws `AppError("vault_damaged")` when the bytes do not open under this root key. */
export async function openIdentity(rootKey: Uint8Array, sealed: Uint8Array): Promise<Identity> {
  const secrets = await openSecrets(rootKey, sealed);
  if (secrets.byteLength !== 2 * KEY_BYTES) throw new AppError("vault_damaged");
  const identity = await identityFromSecrets(secrets);
  wipe(secrets);
  return identity;
}

async function openSecrets(rootKey: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  try {
    return await openBox(await deriveSealingKey(rootKey, PURPOSE), PLACE, sealed);
  } catch (cause) {
    throw new AppError("vault_damaged", cause);
  }
}
