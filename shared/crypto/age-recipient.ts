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

const HYBRID_RECIPIENT = /^age1pq1[02-9ac-hj-np-z]{1952}$/;
/** ML-KEM-768 public key ‖ X25519 public key. */
const HYBRID_BYTES = 1216;

/** True for a hybrid post-quantum recipient in lower case whose checksum is right. */
export function isAgePqRecipient(text: string): boolean {
  if (!HYBRID_RECIPIENT.test(text)) return false;
  try {
    const { prefix, words } = bech32.decode(text as `age1pq1${string}`, false) as {
      prefix: string;
      words: number[];
    };
    return prefix === "age1pq" && bech32.fromWords(words).byteLength === HYBRID_BYTES;
  } catch {
    return false;
  }
}
