import { err, ok, type Result } from "../result";
import type { Mode } from "./file-kind";

const INTRO = "age-encryption.org/v1\n";
/** Eight recipients need less than 2 KiB; thousands of stanzas are an attack. */
const MAX_HEADER_BYTES = 16 * 1024;
const NONCE_BYTES = 16;
const TAG_BYTES = 16;
const CHUNK_BYTES = 64 * 1024 + TAG_BYTES;

/**
 * Practice files say so in clear, in a stanza that age tools pass over, so that a real installation
 * can name them without their key. Real files carry no mark: they look like any age file.
 */
export const DEMO_STANZA = ["chumrok-demo", "1"] as const;

/** `plaintextBytes` is what the payload holds if it is whole. */
export type AgeHeader = { readonly mode: Mode; readonly plaintextBytes: number };

/** What an age file shows without a key. The header is authentic only once the file has opened. */
export function readAgeHeader(
  fileBytes: Uint8Array,
): Result<AgeHeader, "not_ours" | "cut_short" | "damaged_file"> {
  const text = new TextDecoder("latin1").decode(fileBytes.subarray(0, MAX_HEADER_BYTES));
  if (!text.startsWith(INTRO)) return err(INTRO.startsWith(text) ? "cut_short" : "not_ours");
  const footer = /\n--- [A-Za-z0-9+/]{43}\n/.exec(text);
  if (footer === null) {
    const endsInHeader = text.length < MAX_HEADER_BYTES && !/\n---.*\n/.test(text);
    return err(endsInHeader ? "cut_short" : "damaged_file");
  }
  const payloadBytes = fileBytes.byteLength - footer.index - footer[0].length - NONCE_BYTES;
  if (!hasWholeChunks(payloadBytes)) return err("cut_short");
  const lines = text.slice(0, footer.index).split("\n");
  const plaintextBytes = payloadBytes - TAG_BYTES * Math.ceil(payloadBytes / CHUNK_BYTES);
  return ok({
    plaintextBytes,
    mode: lines.includes(`-> ${DEMO_STANZA.join(" ")}`) ? "demo" : "real",
  });
}

/** Every chunk has a tag, and only the first may hold nothing else. */
function hasWholeChunks(payloadBytes: number): boolean {
  const lastBytes = payloadBytes % CHUNK_BYTES;
  return (
    payloadBytes === TAG_BYTES || (payloadBytes > 0 && (lastBytes === 0 || lastBytes > TAG_BYTES))
  );
}
