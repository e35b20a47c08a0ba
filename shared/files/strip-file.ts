import { MAX_ATTACHMENT_BYTES } from "../domain/attachment";
import type { ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { rewriteBarePdf } from "./bare-pdf";
import { sniff, type FileType } from "./sniff";
import { isBareJpeg, jpegPixels, stripJpeg } from "./strip-jpeg";
import { isBarePng, pngPixels, stripPng } from "./strip-png";
import { stripWav } from "./strip-wav";

/** Draws pictures anew, so that nothing but what is seen can come through. */
export interface ImageCodec {
  /**
   * The picture as it is shown (turned the way its camera was held), in the same format; null when it
   * is no picture. `"not_available"` where there is nothing to draw with.
   */
  redraw(
    bytes: Uint8Array,
    type: "image/jpeg" | "image/png",
  ): Promise<Uint8Array | null | "not_available">;
}

/** What the stripping needs from outside. */
export interface FileTools {
  readonly images: ImageCodec;
}

export interface BareFile {
  readonly mime: FileType;
  readonly bytes: Uint8Array;
}

/** Larger pictures would fill the memory when they are opened: a few kilobytes may claim any size. */
const MAX_PIXELS = 64_000_000;

type Refusal = Extract<ErrorCode, "unknown_file_type" | "file_too_large">;

/**
 * A file as it may be kept: of a type that we know by its first bytes, and with nothing in it but what
 * it shows or sounds like. `unknown_file_type` for everything that cannot be read whole. A PDF must have
 * been stripped before, apart (`stripPdf`): here it is checked, and refused if that was not done.
 */
export async function stripFile(
  bytes: Uint8Array,
  tools: FileTools,
): Promise<Result<BareFile, Refusal>> {
  if (bytes.byteLength > MAX_ATTACHMENT_BYTES) return err("file_too_large");
  const mime = sniff(bytes);
  if (mime === null) return err("unknown_file_type");
  const bare = await strip(bytes, mime, tools);
  if (!bare.ok) return bare;
  if (bare.value.byteLength > MAX_ATTACHMENT_BYTES) return err("file_too_large");
  return ok({ mime, bytes: bare.value });
}

async function strip(
  bytes: Uint8Array,
  mime: FileType,
  tools: FileTools,
): Promise<Result<Uint8Array, Refusal>> {
  switch (mime) {
    case "image/jpeg":
    case "image/png":
      return stripPicture(bytes, mime, tools.images);
    case "application/pdf":
      return orUnknown(await rewriteBarePdf(bytes));
    case "audio/wav":
      return orUnknown(stripWav(bytes));
  }
}

const PICTURES = {
  "image/jpeg": { strip: stripJpeg, isBare: isBareJpeg, pixels: jpegPixels },
  "image/png": { strip: stripPng, isBare: isBarePng, pixels: pngPixels },
} as const;

/** The filter runs after the drawing too: what an engine writes of itself goes as well. */
async function stripPicture(
  bytes: Uint8Array,
  mime: keyof typeof PICTURES,
  images: ImageCodec,
): Promise<Result<Uint8Array, Refusal>> {
  const { strip: filter, isBare, pixels } = PICTURES[mime];
  const filtered = filter(bytes);
  const size = filtered === null ? null : pixels(filtered);
  if (filtered === null || size === null || size === 0) return err("unknown_file_type");
  if (size > MAX_PIXELS) return err("file_too_large");
  // The whole file is drawn: only it tells how the camera was held.
  const drawn = await images.redraw(bytes, mime);
  const bare = drawn === "not_available" ? filtered : drawn === null ? null : filter(drawn);
  return orUnknown(bare !== null && isBare(bare) ? bare : null);
}

function orUnknown(bytes: Uint8Array | null): Result<Uint8Array, Refusal> {
  return bytes === null ? err("unknown_file_type") : ok(bytes);
}
