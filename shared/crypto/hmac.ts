import { hex } from "@scure/base";
import { assert } from "../assert";
import { KEY_BYTES } from "./keys";
import type { SealingKey } from "./sealing-key";
import { webBytes } from "./web-bytes";

/**
 * The HMAC-SHA-256 key of one purpose under the root key, as `deriveSealingKey` does it for sealing.
 * The caller wipes `rootKey`.
 */
export async function deriveMacKey(rootKey: Uint8Array, purpose: string): Promise<SealingKey> {
  assert(rootKey.byteLength === KEY_BYTES, "a root key has 32 bytes");
  assert(purpose.length > 0, "a derived key has a purpose");
  const { subtle } = globalThis.crypto;
  const root = await subtle.importKey("raw", webBytes(rootKey), "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(`chumrok/1 mac ${purpose}`);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
  const mac = { name: "HMAC", hash: "SHA-256", length: 256 };
  return subtle.deriveKey(derivation, root, mac, false, ["sign"]);
}

/** HMAC-SHA-256, 32 bytes. */
export async function hmacBytes(
  key: SealingKey,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await globalThis.crypto.subtle.sign("HMAC", key, webBytes(bytes)));
}

/** HMAC-SHA-256 as 64 lower-case hex digits. */
export async function hmacHex(key: SealingKey, bytes: Uint8Array): Promise<string> {
  return hex.encode(await hmacBytes(key, bytes));
}
