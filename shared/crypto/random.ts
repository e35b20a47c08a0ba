import { assert } from "../assert";

/** WebCrypto refuses to fill more than this at once. */
const MAX_RANDOM_BYTES = 65_536;

/** `count` bytes from the operating system's generator; at most 65,536. */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  assert(Number.isInteger(count) && count >= 0 && count <= MAX_RANDOM_BYTES, "random byte count");
  return globalThis.crypto.getRandomValues(new Uint8Array(count));
}

/** A version 4 UUID in lower case. */
export function randomUuid(): string {
  return globalThis.crypto.randomUUID();
}

/** Overwrites a secret with zeros. Copies that the engine made before are out of reach (design §4). */
export function wipe(bytes: Uint8Array): void {
  bytes.fill(0);
}
