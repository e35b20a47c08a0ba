import type { ImageCodec } from "../../shared/files/strip-file";

/** Good enough to read small print; the original is not kept. */
const JPEG_QUALITY = 0.92;

/** Draws pictures anew on a canvas of the Worker; where there is none, the filters work alone. */
export const canvasImageCodec: ImageCodec = {
  async redraw(bytes, type) {
    if (typeof OffscreenCanvas === "undefined" || typeof createImageBitmap === "undefined") {
      return "not_available";
    }
    try {
      const blob = new Blob([new Uint8Array(bytes)], { type });
      const bitmap = await createImageBitmap(blob, { imageOrientation: "from-image" });
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const brush = canvas.getContext("2d");
      if (brush === null) return "not_available";
      brush.drawImage(bitmap, 0, 0);
      bitmap.close();
      const drawn = await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
      return new Uint8Array(await drawn.arrayBuffer());
    } catch {
      return null;
    }
  },
};
