import { assert } from "../assert";
import { joinBytes } from "./web-bytes";

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
  const revision = new Uint8Array(8);
  new DataView(revision.buffer).setBigUint64(0, BigInt(context.revision));
  return joinBytes([
    ...withLength(context.table),
    ...withLength(context.rowId),
    ...withLength(context.keyId),
    revision,
  ]);
}

function withLength(text: string): [Uint8Array, Uint8Array] {
  const bytes = new TextEncoder().encode(text);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.byteLength);
  return [length, bytes];
}
