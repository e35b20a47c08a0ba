const SIGNATURE_BYTES = 8;
/** Length, name and checksum around the content of a chunk. */
const FRAME_BYTES = 12;
/** The picture, and what tells how bright and how large it is meant; no text, time, place or profile. */
const KEPT = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND"],
  ...["tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "cICP"],
]);
const MAX_CHUNKS = 200_000;

interface Chunk {
  readonly name: string;
  /** The whole chunk with length, name and checksum. */
  readonly bytes: Uint8Array;
}

/**
 * The same picture without text, time, EXIF, profiles, further frames, and whatever stands after its
 * end. Null when the bytes are no whole PNG.
 */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const chunks = readPng(bytes);
  if (chunks === null) return null;
  const kept = chunks.filter(({ name }) => KEPT.has(name));
  const isPicture = kept[0]?.name === "IHDR" && kept.some(({ name }) => name === "IDAT");
  if (!isPicture) return null;
  const parts = [bytes.subarray(0, SIGNATURE_BYTES), ...kept.map((chunk) => chunk.bytes)];
  const clean = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    clean.set(part, at);
    at += part.byteLength;
  }
  return clean;
}

/** True when a PNG holds nothing but its picture: what `stripPng` is checked by. */
export function isBarePng(bytes: Uint8Array): boolean {
  const chunks = readPng(bytes);
  if (chunks === null) return false;
  const size = chunks.reduce((sum, chunk) => sum + chunk.bytes.byteLength, SIGNATURE_BYTES);
  return size === bytes.byteLength && chunks.every(({ name }) => KEPT.has(name));
}

/** Width times height; null when the header is missing. */
export function pngPixels(bytes: Uint8Array): number | null {
  const header = readPng(bytes)?.[0];
  if (header?.name !== "IHDR" || header.bytes.byteLength !== FRAME_BYTES + 13) return null;
  const view = new DataView(header.bytes.buffer, header.bytes.byteOffset);
  return view.getUint32(8) * view.getUint32(12);
}

/** The chunks up to the end; what follows it is no part of the picture. */
function readPng(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + FRAME_BYTES <= bytes.byteLength && chunks.length < MAX_CHUNKS) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    if (end > bytes.byteLength) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, bytes: bytes.subarray(at, end) });
    if (name === "IEND") return chunks;
    at = end;
  }
  return null;
}
