import type { ATTACHMENT_TYPES } from "../domain/attachment";

export type FileType = (typeof ATTACHMENT_TYPES)[number];

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PDF = ascii("%PDF-");
const RIFF = ascii("RIFF");
const WAVE = ascii("WAVE");
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];
/** Readers look for a PDF's header in the first kilobyte, and for a ZIP's end in the last 64. */
const PDF_HEADER_BYTES = 1024;
const ZIP_END_BYTES = 22;
const ZIP_COMMENT_BYTES = 0xffff;

/**
 * What a file is by its first bytes; its name is never asked. Null for everything that we do not keep,
 * and for a file that is two things at once: one program would show a picture, another run the rest.
 */
export function sniff(bytes: Uint8Array): FileType | null {
  const type = typeOf(bytes);
  if (type === null || endsAsZip(bytes)) return null;
  if (type !== "application/pdf" && find(bytes, PDF, 0, PDF_HEADER_BYTES) !== -1) return null;
  return type;
}

function typeOf(bytes: Uint8Array): FileType | null {
  if (holdsAt(bytes, JPEG, 0)) return "image/jpeg";
  if (holdsAt(bytes, PNG, 0)) return "image/png";
  if (holdsAt(bytes, PDF, 0)) return "application/pdf";
  return holdsAt(bytes, RIFF, 0) && holdsAt(bytes, WAVE, 8) ? "audio/wav" : null;
}

/** A ZIP ends with a record whose comment reaches exactly to the end; four bytes alone are chance. */
function endsAsZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.byteLength - ZIP_END_BYTES - ZIP_COMMENT_BYTES);
  const last = bytes.byteLength - ZIP_END_BYTES;
  let at = find(bytes, ZIP_END, first, last + 1);
  while (at !== -1) {
    if (at + ZIP_END_BYTES + view.getUint16(at + 20, true) === bytes.byteLength) return true;
    at = find(bytes, ZIP_END, at + 1, last + 1);
  }
  return false;
}

/** Where `needle` begins at or after `from` and before `until`; -1 when nowhere. */
function find(bytes: Uint8Array, needle: readonly number[], from: number, until: number): number {
  const [first = 0] = needle;
  let at = bytes.indexOf(first, from);
  while (at !== -1 && at < until) {
    if (holdsAt(bytes, needle, at)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}

/** True when `needle` stands in `bytes` at this place. */
export function holdsAt(bytes: Uint8Array, needle: readonly number[], at: number): boolean {
  return needle.every((byte, index) => bytes[at + index] === byte);
}

/** The codes of plain letters. */
export function ascii(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}
