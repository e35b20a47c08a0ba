import { fromBase64, sha256Hex, verifyBytes } from "../crypto";
import type { ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { fromExchangeKeys } from "./exchange-keys";
import { isJsonObject, parseCanonicalObject } from "./json";
import type { KnownSender } from "./known-sender";
import type { ExchangeLimits } from "./limits";
import {
  FILE_FORMAT,
  FILE_VERSION,
  MANIFEST_CONTEXT,
  manifestSchema,
  type Manifest,
} from "./manifest";

const LINE_FEED = 10;
/** 64 signature bytes in base64. */
const SIGNATURE_LINE_LENGTH = 88;

/** The head of a container: nothing in it is believed before `verifySender` said so. */
export type ContainerHead = {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly manifestLine: Uint8Array;
  readonly signatureText: string;
};

/** Where the head of a container ends that begins with these bytes; as far as may be, if they do not say. */
export function headBytesOf(start: Uint8Array, limits: ExchangeLimits): number {
  const end1 = start.subarray(0, limits.manifestBytes + 1).indexOf(LINE_FEED);
  return (end1 < 0 ? limits.manifestBytes : end1) + 2 + SIGNATURE_LINE_LENGTH;
}

/** Reads lines 1 and 2 within limits: `not_ours`, `newer_format`, `bad_manifest`, `bad_signature`. */
export async function readHead(
  headBytes: Uint8Array<ArrayBuffer>,
  limits: ExchangeLimits,
): Promise<Result<ContainerHead, ErrorCode>> {
  const end1 = headBytes.subarray(0, limits.manifestBytes + 1).indexOf(LINE_FEED);
  if (end1 < 0) return err("not_ours");
  const manifestLine = headBytes.subarray(0, end1);
  const manifest = parseManifest(manifestLine, limits);
  if (!manifest.ok) return manifest;

  const end2 = end1 + 1 + SIGNATURE_LINE_LENGTH;
  if (headBytes[end2] !== LINE_FEED) return err("bad_signature");
  return ok({
    manifest: manifest.value,
    manifestSha256: await sha256Hex(manifestLine),
    manifestLine,
    signatureText: new TextDecoder().decode(headBytes.subarray(end1 + 1, end2)),
  });
}

/**
 * `unknown_sender` when nobody confirmed this organisation, `bad_signature` when it was not it, and
 * `revoked_sender` or `ended_keys` when it was signed with a key that counts no more.
 */
export async function verifySender(
  head: ContainerHead,
  knownSenders: readonly KnownSender[],
): Promise<Result<null, ErrorCode>> {
  const { orgId, signingPublic } = head.manifest.from;
  const keys = knownSenders.filter((sender) => sender.orgId === orgId);
  if (keys.length === 0) return err("unknown_sender");
  const publicRaw = fromBase64(signingPublic);
  const signature = fromBase64(head.signatureText);
  const key = keys.find((sender) => sender.signingPublic === signingPublic);
  if (key?.refusal !== undefined) return err(key.refusal);
  if (key === undefined || publicRaw === null || signature === null) return err("bad_signature");
  const isSigned = await verifyBytes(publicRaw, MANIFEST_CONTEXT, head.manifestLine, signature);
  return isSigned ? ok(null) : err("bad_signature");
}

/**
 * How many bytes the container must have if `prefix` begins with a manifest, else `null`. Unverified:
 * good only to tell a file that was cut from one that was changed.
 */
export function promisedBytes(prefix: Uint8Array, limits: ExchangeLimits): number | null {
  const end = prefix.subarray(0, limits.manifestBytes + 1).indexOf(LINE_FEED);
  if (end < 0) return null;
  const manifest = parseManifest(prefix.subarray(0, end), limits);
  return manifest.ok ? end + 2 + SIGNATURE_LINE_LENGTH + manifest.value.gzipBytes : null;
}

function parseManifest(line: Uint8Array, limits: ExchangeLimits): Result<Manifest, ErrorCode> {
  const text = decodeLine(line);
  const claim = text === null ? null : formatClaim(text);
  if (text === null || claim === null) return err("not_ours");
  if (typeof claim === "number" && claim > FILE_VERSION) return err("newer_format");
  const value = parseCanonicalObject(text, limits);
  const manifest = value === null ? null : manifestSchema.safeParse(fromExchangeKeys(value));
  return manifest?.success === true ? ok(manifest.data) : err("bad_manifest");
}

function decodeLine(line: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return null;
  }
}

/** The version that a line of our format claims; `null` for a line that is no manifest of ours. */
function formatClaim(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && value["format"] === FILE_FORMAT ? (value["version"] ?? 0) : null;
  } catch {
    return null;
  }
}
