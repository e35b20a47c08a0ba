import { assert } from "../assert";

/** Where a box belongs. A box opens only in the place it was sealed for, so rows cannot be swapped. */
export type SealContext = {
  readonly table: string;
  readonly rowId: string;
  readonly keyId: string;
  /** Whole, not negative; an older box put back in a newer place does not open. */
  readonly revision: number;
};

/**
 * The associated data of a box: each text as its UTF-8 length (32 bits, big-endian) and bytes, then
 * the revision as 64 bits. Lengths keep ("ab","c") and ("a","bc") apart.
 */
export function encodeSealContext(context: SealContext): Uint8Array<ArrayBuffer> {
  assert(Number.isSafeInteger(context.revision) && context.revision >= 0, "a revision is whole");
  const texts = [context.table, context.rowId, context.keyId].map((text) => encoder.encode(text));
  const textBytes = texts.reduce((sum, { byteLength }) => sum + 4 + byteLength, 0);
  const data = new Uint8Array(textBytes + 8);
  const view = new DataView(data.buffer);
  let offset = 0;
  for (const text of texts) {
    view.setUint32(offset, text.byteLength);
    data.set(text, offset + 4);
    offset += 4 + text.byteLength;
  }
  view.setBigUint64(offset, BigInt(context.revision));
  return data;
}

const encoder = new TextEncoder();
