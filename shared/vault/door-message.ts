import { assert } from "../assert";
import { joinBytes } from "../crypto";
import { z } from "../zod";

// How a question or an answer lies inside its box: the length of a JSON text (32 bits, big-endian), the
// text, then all byte arrays one after another. Keys stay bytes that can be wiped; as base64 they would
// live on in strings.

const LENGTH_BYTES = 4;
const PART = "$bytes";
const partSchema = z.strictObject({
  [PART]: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

/** The bytes of a value of plain objects, lists, texts, numbers and byte arrays; the caller wipes them. */
export function encodeDoorMessage(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (!(inner instanceof Uint8Array)) return inner;
    parts.push(inner);
    offset += inner.byteLength;
    return { [PART]: [offset - inner.byteLength, inner.byteLength] };
  });
  const textBytes = new TextEncoder().encode(text);
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, textBytes.byteLength);
  return joinBytes([length, textBytes, ...parts]);
}

/** The value again, its byte arrays copied out. Throws when the bytes are not a message. */
export function decodeDoorMessage(bytes: Uint8Array): unknown {
  assert(bytes.byteLength >= LENGTH_BYTES, "a message tells its length");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const partsStart = LENGTH_BYTES + view.getUint32(0);
  assert(partsStart <= bytes.byteLength, "a message is as long as it says");
  const text = new TextDecoder("utf-8", { fatal: true }).decode(
    bytes.subarray(LENGTH_BYTES, partsStart),
  );
  return JSON.parse(text, (_key, inner: unknown) => {
    const part = partSchema.safeParse(inner);
    if (!part.success) return inner;
    const [start, length] = part.data[PART];
    assert(partsStart + start + length <= bytes.byteLength, "a part lies inside its message");
    return bytes.slice(partsStart + start, partsStart + start + length);
  });
}
