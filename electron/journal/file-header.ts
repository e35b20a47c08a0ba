import { createHash } from "node:crypto";
import { AppError } from "../../shared/errors";

/** What stands at the head of every file of the journal: magic u32 ‖ version u32 ‖ fields ‖ checksum. */
export const HEADER_CHECK_BYTES = 8;
export const HEADER_VERSION = 1;

/** Puts magic, version and checksum around the fields that `fill` writes from byte 8 on. */
export function encodeHeader(
  magic: number,
  sizeBytes: number,
  fill: (view: DataView, bytes: Uint8Array) => void,
): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, HEADER_VERSION);
  fill(view, bytes);
  bytes.set(checksumOf(bytes), sizeBytes - HEADER_CHECK_BYTES);
  return bytes;
}

/**
 * The view of a whole header; null when it is torn or rotten. Throws `newer_format` when a newer program
 * wrote it: what it does not know, this one must not take for damage.
 */
export function openHeader(magic: number, sizeBytes: number, bytes: Uint8Array): DataView | null {
  if (bytes.byteLength < sizeBytes) return null;
  const header = bytes.subarray(0, sizeBytes);
  const view = new DataView(header.buffer, header.byteOffset, sizeBytes);
  if (view.getUint32(0) !== magic) return null;
  const stored = header.subarray(sizeBytes - HEADER_CHECK_BYTES);
  if (Buffer.compare(stored, checksumOf(header)) !== 0) return null;
  if (view.getUint32(4) > HEADER_VERSION) throw new AppError("newer_format");
  return view;
}

/** The 16 bytes of an id. */
export function uuidBytes(id: string): Uint8Array {
  return Uint8Array.from(Buffer.from(id.replaceAll("-", ""), "hex"));
}

/** The id whose bytes stand at the offset. */
export function uuidAt(view: DataView, offset: number): string {
  const hex = Buffer.from(view.buffer, view.byteOffset + offset, 16).toString("hex");
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join("-");
}

function checksumOf(header: Uint8Array): Uint8Array {
  const covered = header.subarray(0, header.byteLength - HEADER_CHECK_BYTES);
  return createHash("sha256").update(covered).digest().subarray(0, HEADER_CHECK_BYTES);
}
