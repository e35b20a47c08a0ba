import { identityToRecipient } from "age-encryption";
import { base64urlnopad, bech32 } from "@scure/base";
import { assert } from "../assert";
import { KEY_BYTES } from "./keys";
import { randomBytes, wipe } from "./random";
import { joinBytes } from "./web-bytes";

/**
 * An installation's two key pairs: age X25519 to be written to, Ed25519 to sign (design §4). The first
 * and third field are secrets: never in Dexie, logs, errors or across the border except sealed.
 */
export type Identity = {
  /** `AGE-SECRET-KEY-1…` */
  readonly ageIdentity: string;
  /** `age1…`, 62 characters. */
  readonly ageRecipient: string;
  readonly signingPrivatePkcs8: Uint8Array;
  /** 32 bytes. */
  readonly signingPublicRaw: Uint8Array;
  /** Keys that were changed: they only open files that were on their way. Missing means none. */
  readonly earlier?: readonly EarlierKeys[];
};

/** What is kept of an identity that a new one followed: it signs nothing any more. */
export type EarlierKeys = {
  /** A secret, as in `Identity`. */
  readonly ageIdentity: string;
  /** `AGE-SECRET-KEY-PQ-1…`: a secret. */
  readonly agePqIdentity: string;
  readonly ageRecipient: string;
  /** 32 bytes in base64: by it we know what we signed ourselves. */
  readonly signingPublic: string;
};

/** What others may know of an identity. */
export type PublicKeys = Pick<Identity, "ageRecipient" | "signingPublicRaw">;

/** PKCS #8 of an Ed25519 key is this fixed prefix and the 32-byte seed (RFC 8410). */
const PKCS8_PREFIX = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04],
  0x20,
);

export async function createIdentity(): Promise<Identity> {
  const secrets = randomBytes(2 * KEY_BYTES);
  const identity = await identityFromSecrets(secrets);
  wipe(secrets);
  return identity;
}

/** The identity of 64 secret bytes: age scalar ‖ Ed25519 seed. The caller wipes them. */
export async function identityFromSecrets(secrets: Uint8Array): Promise<Identity> {
  assert(secrets.byteLength === 2 * KEY_BYTES, "an identity has 64 secret bytes");
  const scalar = secrets.subarray(0, KEY_BYTES);
  const ageIdentity = bech32.encodeFromBytes("AGE-SECRET-KEY-", scalar).toUpperCase();
  const signingPrivatePkcs8 = joinBytes([PKCS8_PREFIX, secrets.subarray(KEY_BYTES)]);
  return {
    ageIdentity,
    ageRecipient: await identityToRecipient(ageIdentity),
    signingPrivatePkcs8,
    signingPublicRaw: await publicOf(signingPrivatePkcs8),
  };
}

/** The 64 secret bytes behind an identity; the caller wipes them. */
export function secretsOf(identity: Identity): Uint8Array<ArrayBuffer> {
  const seed = identity.signingPrivatePkcs8.subarray(PKCS8_PREFIX.byteLength);
  return joinBytes([bech32.decodeToBytes(identity.ageIdentity).bytes, seed]);
}

/** WebCrypto gives the public half of a private key only through an extractable import as JWK. */
async function publicOf(pkcs8: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const { x } = await subtle.exportKey("jwk", key);
  assert(x !== undefined, "an Ed25519 key has a public half");
  return base64urlnopad.decode(x);
}
