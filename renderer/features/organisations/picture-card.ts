import type { ErrorCode } from "../../../shared/errors";
import { readCode, SEARCHED_SIDE, type Pixels } from "../../../shared/exchange/card-code";
import { sniff } from "../../../shared/files/sniff";
import { jpegPixels, stripJpeg } from "../../../shared/files/strip-jpeg";
import { pngPixels, stripPng } from "../../../shared/files/strip-png";
import { err, ok, type Result } from "../../../shared/result";

const FILTERS = {
  "image/jpeg": { strip: stripJpeg, pixelsOf: jpegPixels },
  "image/png": { strip: stripPng, pixelsOf: pngPixels },
} as const;
/** A few kilobytes may claim any size; a telephone takes 50 million. */
const MAX_PIXELS = 64_000_000;

/**
 * The card file that a person chose: as it is, or out of the QR code in a picture of one. What it means is judged
 * afterwards in one place, wherever it came from. Codes: `no_code_in_picture`, `file_too_large`.
 */
export async function cardBytesOf(fileBytes: Uint8Array): Promise<Result<Uint8Array, ErrorCode>> {
  const type = sniff(fileBytes);
  if (type !== "image/jpeg" && type !== "image/png") return ok(fileBytes);
  const { strip, pixelsOf } = FILTERS[type];
  const bare = strip(fileBytes);
  const size = bare === null ? null : pixelsOf(bare);
  if (size !== null && size > MAX_PIXELS) return err("file_too_large");
  const pixels = bare === null || size === null ? null : await draw(bare, type);
  const card = pixels === null ? null : await readCode(pixels);
  return card === null ? err("no_code_in_picture") : ok(card);
}

/** The picture as fine as it is searched; null for what the engine does not draw. */
async function draw(bytes: Uint8Array, type: string): Promise<Pixels | null> {
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }));
    const scale = Math.min(1, SEARCHED_SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.floor(bitmap.width * scale));
    const height = Math.max(1, Math.floor(bitmap.height * scale));
    const brush = new OffscreenCanvas(width, height).getContext("2d");
    if (brush === null) return null;
    // A code with a clear ground would lie on black.
    brush.fillStyle = "white";
    brush.fillRect(0, 0, width, height);
    brush.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return { width, height, data: brush.getImageData(0, 0, width, height).data };
  } catch {
    return null;
  }
}
