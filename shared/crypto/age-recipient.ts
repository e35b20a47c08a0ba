import { bech32 } from "@scure/base";

const X25519_RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** True for an X25519 recipient in lower case whose checksum is right. */
export function isAgeRecipient(text: string): boolean {
  if (!X25519_RECIPIENT.test(text)) return false;
  try {
    return bech32.decodeToBytes(text).bytes.byteLength === 32;
  } catch {
    return false;
  }
}
