import { base64, hex } from "@scure/base";
import { webBytes } from "./web-bytes";

export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", webBytes(bytes)));
}

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex.encode(await sha256(bytes));
}

/** The bytes of an even number of hex digits; throws for other text. */
export function fromHex(text: string): Uint8Array {
  return hex.decode(text);
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}

/** Strict: `null` unless the text is the one spelling of its bytes (alphabet, padding, no spaces). */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = base64.decode(text);
    return base64.encode(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}
