import { AppError } from "../errors";
import { randomBytes } from "./random";
import { encodeSealContext, type SealContext } from "./seal-context";
import type { SealingKey } from "./sealing-key";
import { joinBytes, webBytes } from "./web-bytes";

const BOX_VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;

/** What a box adds to its content: version, nonce, authentication tag. */
export const BOX_OVERHEAD_BYTES = HEADER_BYTES + TAG_BYTES;

/**
 * Box = version ‖ 96-bit random nonce ‖ AES-256-GCM ciphertext and tag (design §5). Random nonces are
 * safe to 2^32 boxes per key; a key is changed long before (performance §4).
 */
export async function sealBox(
  key: SealingKey,
  context: SealContext,
  plaintextBytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = await globalThis.crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: encodeSealContext(context) },
    key,
    webBytes(plaintextBytes),
  );
  return joinBytes([Uint8Array.of(BOX_VERSION), nonce, new Uint8Array(sealed)]);
}

/**
 * The content of a box. Throws `AppError("store_damaged")` when a byte changed, the box comes from
 * another place, revision or key, or its version is unknown; it does not tell which.
 */
export async function openBox(
  key: SealingKey,
  context: SealContext,
  box: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  if (box.byteLength < BOX_OVERHEAD_BYTES || box[0] !== BOX_VERSION) {
    throw new AppError("store_damaged");
  }
  const additionalData = encodeSealContext(context);
  const bytes = webBytes(box);
  try {
    const opened = await globalThis.crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes.subarray(1, HEADER_BYTES), additionalData },
      key,
      bytes.subarray(HEADER_BYTES),
    );
    return new Uint8Array(opened);
  } catch (cause) {
    throw new AppError("store_damaged", cause);
  }
}
