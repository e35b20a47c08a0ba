/** One marker of a JPEG: `data` without marker and length; `scan`: the picture data after it, if any. */
export interface JpegSegment {
  readonly marker: number;
  readonly data: Uint8Array;
  readonly scan: Uint8Array;
}

export const JPEG_MARKER = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda, COM: 0xfe, APP0: 0xe0, APP15: 0xef };

/** Every scan adds a few segments; a progressive picture has ten or so. */
const MAX_SEGMENTS = 2_000;
const NOTHING = new Uint8Array();

/**
 * The segments between start and end of a JPEG, in order, and where it ends; what follows the end is no
 * part of it. Null when the bytes are no whole JPEG. The parts are views into `bytes`.
 */
export function readJpeg(
  bytes: Uint8Array,
): { readonly segments: readonly JpegSegment[]; readonly endOffset: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== JPEG_MARKER.SOI) return null;
  const segments: JpegSegment[] = [];
  let at = 2;
  while (segments.length < MAX_SEGMENTS) {
    if (bytes[at] !== 0xff) return null;
    // Any number of fill bytes may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined || !isWithLength(marker)) {
      return marker === JPEG_MARKER.EOI ? { segments, endOffset: at + 2 } : null;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.byteLength) return null;
    const scanEnd = marker === JPEG_MARKER.SOS ? endOfScan(bytes, next) : next;
    const scan = scanEnd === next ? NOTHING : bytes.subarray(next, scanEnd);
    segments.push({ marker, data: bytes.subarray(at + 4, next), scan });
    at = scanEnd;
  }
  return null;
}

/** All markers but the bare ones: TEM, restarts, start and end. 0 is no marker. */
function isWithLength(marker: number): boolean {
  return marker > 0x01 && !(marker >= 0xd0 && marker <= JPEG_MARKER.EOI);
}

/** Picture data ends at the first marker that is neither an escaped 0xFF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1];
    const isPicture = next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isPicture) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.byteLength;
}
