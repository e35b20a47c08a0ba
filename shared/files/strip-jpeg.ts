import { JPEG_MARKER, readJpeg, type JpegSegment } from "./jpeg-segments";
import { ascii, holdsAt } from "./sniff";

const JFIF = [...ascii("JFIF"), 0];
const ADOBE = ascii("Adobe");
const ICC = [...ascii("ICC_PROFILE"), 0];
/** Up to the size of a preview, which comes after it. */
const JFIF_BYTES = 12;
const ADOBE_BYTES = 12;
/** What a picture is made of: frames (but JPG), tables, restart interval, scan, number of lines. */
const PICTURE_MARKERS = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[JPEG_MARKER.SOS, 0xdb, 0xdc, 0xdd],
]);
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

/**
 * The same picture without anything said about it: place, time, device, author, comments, previews, and
 * whatever stands after its end. Kept: JFIF without preview, the colour marks of Adobe and ICC. Null
 * when the bytes are no whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const jpeg = readJpeg(bytes);
  if (jpeg === null) return null;
  const kept: JpegSegment[] = [];
  for (const segment of jpeg.segments) {
    const clean = cleaned(segment);
    if (clean === null) return null;
    if (clean !== "dropped") kept.push(clean);
  }
  if (!kept.some(({ marker }) => marker === JPEG_MARKER.SOS)) return null;
  return writeJpeg(kept);
}

/** True when a JPEG holds nothing but its picture: what `stripJpeg` is checked by. */
export function isBareJpeg(bytes: Uint8Array): boolean {
  const jpeg = readJpeg(bytes);
  if (jpeg?.endOffset !== bytes.byteLength) return false;
  return jpeg.segments.every((segment) => {
    const clean = cleaned(segment);
    return (
      clean !== null && clean !== "dropped" && clean.data.byteLength === segment.data.byteLength
    );
  });
}

/** Width times height; null when no frame says so. */
export function jpegPixels(bytes: Uint8Array): number | null {
  const frame = readJpeg(bytes)?.segments.find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker),
  );
  if (frame === undefined || frame.data.byteLength < 5) return null;
  const view = new DataView(frame.data.buffer, frame.data.byteOffset, frame.data.byteLength);
  return view.getUint16(1) * view.getUint16(3);
}

/** The segment as it may stay; null for a marker that no picture has. */
function cleaned(segment: JpegSegment): JpegSegment | "dropped" | null {
  const { marker, data } = segment;
  if (PICTURE_MARKERS.has(marker)) return segment;
  if (marker === JPEG_MARKER.APP0 && holdsAt(data, JFIF, 0) && data.byteLength >= JFIF_BYTES) {
    const withoutPreview = new Uint8Array(JFIF_BYTES + 2);
    withoutPreview.set(data.subarray(0, JFIF_BYTES));
    return { ...segment, data: withoutPreview };
  }
  if (marker === 0xee && holdsAt(data, ADOBE, 0) && data.byteLength >= ADOBE_BYTES) {
    return { ...segment, data: data.subarray(0, ADOBE_BYTES) };
  }
  if (marker === 0xe2 && holdsAt(data, ICC, 0)) return segment;
  const isAbout = marker >= JPEG_MARKER.APP0 && marker <= JPEG_MARKER.APP15;
  return isAbout || marker === JPEG_MARKER.COM ? "dropped" : null;
}

function writeJpeg(segments: readonly JpegSegment[]): Uint8Array<ArrayBuffer> {
  const sizes = segments.map(({ data, scan }) => 4 + data.byteLength + scan.byteLength);
  const bytes = new Uint8Array(4 + sizes.reduce((sum, size) => sum + size, 0));
  bytes.set([0xff, JPEG_MARKER.SOI]);
  let at = 2;
  for (const { marker, data, scan } of segments) {
    const length = data.byteLength + 2;
    bytes.set([0xff, marker, length >> 8, length & 0xff], at);
    bytes.set(data, at + 4);
    bytes.set(scan, at + 4 + data.byteLength);
    at += 4 + data.byteLength + scan.byteLength;
  }
  bytes.set([0xff, JPEG_MARKER.EOI], at);
  return bytes;
}
