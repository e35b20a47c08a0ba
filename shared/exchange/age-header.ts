import { err, ok, type Result } from "../result";
import type { Mode } from "./file-kind";

const INTRO = "age-encryption.org/v1\n";
/** Eight recipients need less than 2 KiB; thousands of stanzas are an attack. */
export const MAX_HEADER_BYTES = 16 * 1024;
const NONCE_BYTES = 16;
const TAG_BYTES = 16;
const CHUNK_BYTES = 64 * 1024 + TAG_BYTES;

/**
 * Practice files say so in clear, in a stanza that age tools pass over, so that a real installation
 * can name them without their key. Real files carry no mark: they look like any age file.
 */
export const DEMO_STANZA = ["chumrok-demo", "1"] as const;

/** `plaintextBytes` is what the payload holds if it is whole; `seal`: for which kind of recipients. */
export type AgeHeader = {
  readonly mode: Mode;
  readonly seal: "x25519" | "hybrid";
  readonly plaintextBytes: number;
};

/**
 * What an age file of this size shows without a key, by its first `MAX_HEADER_BYTES`. The header is authentic
 * only once the file has opened.
 */
export function readAgeHeader(
  firstBytes: Uint8Array,
  sizeBytes: number,
): Result<AgeHeader, "not_ours" | "cut_short" | "damaged_file"> {
  const text = new TextDecoder("latin1").decode(firstBytes.subarray(0, MAX_HEADER_BYTES));
  if (!text.startsWith(INTRO)) return err(INTRO.startsWith(text) ? "cut_short" : "not_ours");
  const footer = /\n--- [A-Za-z0-9+/]{43}\n/.exec(text);
  if (footer === null) {
    const endsInHeader = text.length < MAX_HEADER_BYTES && !/\n---.*\n/.test(text);
    return err(endsInHeader ? "cut_short" : "damaged_file");
  }
  const payloadBytes = sizeBytes - footer.index - footer[0].length - NONCE_BYTES;
  if (!hasWholeChunks(payloadBytes)) return err("cut_short");
  const lines = text.slice(0, footer.index).split("\n");
  const seal = sealOf(lines);
  if (seal === null) return err("not_ours");
  const plaintextBytes = payloadBytes - TAG_BYTES * Math.ceil(payloadBytes / CHUNK_BYTES);
  return ok({
    plaintextBytes,
    seal,
    mode: lines.includes(`-> ${DEMO_STANZA.join(" ")}`) ? "demo" : "real",
  });
}

/**
 * Null for what we never make: a passphrase alone is no sender's key and can be guessed at leisure, and a
 * mixture of recipients is only as strong as the weakest.
 */
function sealOf(lines: readonly string[]): AgeHeader["seal"] | null {
  const has = (stanza: string) => lines.some((line) => line.startsWith(`-> ${stanza} `));
  if (has("scrypt") || (has("X25519") && has("mlkem768x25519"))) return null;
  return has("mlkem768x25519") ? "hybrid" : "x25519";
}

/** Every chunk has a tag, and only the first may hold nothing else. */
function hasWholeChunks(payloadBytes: number): boolean {
  const lastBytes = payloadBytes % CHUNK_BYTES;
  return (
    payloadBytes === TAG_BYTES || (payloadBytes > 0 && (lastBytes === 0 || lastBytes > TAG_BYTES))
  );
}
