import { identityToRecipient } from "age-encryption";
import { bech32 } from "@scure/base";
import type { Identity } from "./identity";
import { KEY_BYTES } from "./keys";
import { wipe } from "./random";
import { webBytes } from "./web-bytes";

/** A house's second key pair to be written to: ML-KEM-768 together with X25519. */
export interface HybridKeys {
  /** `AGE-SECRET-KEY-PQ-1…`: a secret, as the identity is. */
  readonly agePqIdentity: string;
  /** `age1pq1…`, 1,959 characters. */
  readonly agePqRecipient: string;
}

const INFO = "chumrok/1 age post-quantum";
const SEED_BYTES = 32;

/**
 * The hybrid keys of an identity: HKDF-SHA-256 of the Ed25519 seed. That seed does not follow from the public
 * key even for a quantum computer (the scalar does, and the seed is behind SHA-512), so every house that ever
 * was has such keys, and no key file had to change for it (ADR 0024).
 */
export async function hybridKeysOf(
  identity: Pick<Identity, "signingPrivatePkcs8">,
): Promise<HybridKeys> {
  const signingSeed = identity.signingPrivatePkcs8.slice(-KEY_BYTES);
  const { subtle } = globalThis.crypto;
  const base = await subtle.importKey("raw", webBytes(signingSeed), "HKDF", false, ["deriveBits"]);
  wipe(signingSeed);
  const info = new TextEncoder().encode(INFO);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
  const seed = new Uint8Array(await subtle.deriveBits(derivation, base, 8 * SEED_BYTES));
  const agePqIdentity = bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", seed).toUpperCase();
  wipe(seed);
  return { agePqIdentity, agePqRecipient: await agePqRecipientOf(agePqIdentity) };
}

/** `age1pq1…` of `AGE-SECRET-KEY-PQ-1…`. */
export function agePqRecipientOf(agePqIdentity: string): Promise<string> {
  return identityToRecipient(agePqIdentity);
}
