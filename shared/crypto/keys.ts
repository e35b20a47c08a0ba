import { assert } from "../assert";
import { randomBytes } from "./random";
import type { SealingKey } from "./sealing-key";
import { webBytes } from "./web-bytes";

export const KEY_BYTES = 32;

const SEALING = { name: "AES-GCM", length: 256 } as const;
/**
 * The AES-256-GCM key of one purpose ("records", "journal", …) under the vault's root key: HKDF-SHA-256
 * with an empty salt (the root key is uniform) and info `chumrok/1 <purpose>`. Purposes are fixed for
 * ever: another spelling is another key. The key cannot be exported; the caller wipes `rootKey`.
 */
export async function deriveSealingKey(rootKey: Uint8Array, purpose: string): Promise<SealingKey> {
  assert(rootKey.byteLength === KEY_BYTES, "a root key has 32 bytes");
  assert(purpose.length > 0, "a derived key has a purpose");
  const { subtle } = globalThis.crypto;
  const root = await subtle.importKey("raw", webBytes(rootKey), "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(`chumrok/1 ${purpose}`);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
  return subtle.deriveKey(derivation, root, SEALING, false, ["encrypt", "decrypt"]);
}

/** The key-encryption key that Argon2id made, for wrapping the root key with `sealBox`. */
export function importWrappingKey(kek: Uint8Array): Promise<SealingKey> {
  return importSealingKey(kek);
}

/** A data key (one per case file, design §4) that was unwrapped with `openBox`. */
export function importDataKey(raw: Uint8Array): Promise<SealingKey> {
  return importSealingKey(raw);
}

/** Raw bytes of a new data key: seal them under a wrapping key, import them, then `wipe` them. */
export function generateDataKeyBytes(): Uint8Array<ArrayBuffer> {
  return randomBytes(KEY_BYTES);
}

async function importSealingKey(raw: Uint8Array): Promise<SealingKey> {
  assert(raw.byteLength === KEY_BYTES, "a sealing key has 32 bytes");
  return globalThis.crypto.subtle.importKey("raw", webBytes(raw), SEALING, false, [
    "encrypt",
    "decrypt",
  ]);
}
