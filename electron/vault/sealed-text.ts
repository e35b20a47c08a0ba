import { fromBase64 } from "../../shared/crypto";
import { z } from "../../shared/zod";

const MAX_BOX_BYTES = 4096;

/** Bytes as base64 in the key file; only one spelling of the same bytes is accepted. */
export function sealedBytes(exactBytes?: number, maxBytes = MAX_BOX_BYTES) {
  return z
    .string()
    .max(Math.ceil(maxBytes / 3) * 4)
    .transform((text, issues): Uint8Array<ArrayBuffer> => {
      const bytes = fromBase64(text);
      if (bytes === null || (exactBytes !== undefined && bytes.byteLength !== exactBytes)) {
        issues.addIssue({ code: "custom", message: "not_base64" });
        return z.NEVER;
      }
      return new Uint8Array(bytes);
    });
}
