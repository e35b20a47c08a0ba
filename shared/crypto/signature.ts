import { assert } from "../assert";
import type { Identity } from "./identity";
import { joinBytes, webBytes } from "./web-bytes";

export const SIGNATURE_BYTES = 64;
const PUBLIC_KEY_BYTES = 32;

/**
 * Ed25519 over `contextString ‖ LF ‖ bytes`. The context names what is signed ("chumrok/1 manifest"),
 * so that a signature for one thing is none for another; it never contains a line end.
 */
export async function signBytes(
  identity: Pick<Identity, "signingPrivatePkcs8">,
  contextString: string,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = globalThis.crypto;
  const pkcs8 = webBytes(identity.signingPrivatePkcs8);
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  return new Uint8Array(await subtle.sign("Ed25519", key, message(contextString, bytes)));
}

/** False for any signature, key or context that does not fit; it throws for none of them. */
export async function verifyBytes(
  publicRaw: Uint8Array,
  contextString: string,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicRaw.byteLength !== PUBLIC_KEY_BYTES) return false;
  if (signature.byteLength !== SIGNATURE_BYTES) return false;
  const signed = message(contextString, bytes);
  const { subtle } = globalThis.crypto;
  try {
    const key = await subtle.importKey("raw", webBytes(publicRaw), "Ed25519", false, ["verify"]);
    return await subtle.verify("Ed25519", key, webBytes(signature), signed);
  } catch {
    return false; // 32 bytes that are no point of the curve
  }
}

function message(contextString: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  assert(/^[\x20-\x7e]{1,64}$/.test(contextString), "a signing context is one short line");
  return joinBytes([new TextEncoder().encode(`${contextString}\n`), bytes]);
}
