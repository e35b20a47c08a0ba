import { assert } from "../assert";
import { joinBytes, runningSha256, sha256Hex, signBytes, toBase64, type Identity } from "../crypto";
import { AppError } from "../errors";
import { KindCounter } from "./count-by-kind";
import { toExchangeKeys } from "./exchange-keys";
import { gzip } from "./gzip";
import type { FileLines } from "./file-lines";
import { canonicalJson } from "./json";
import { EXCHANGE_LIMITS } from "./limits";
import {
  FILE_FORMAT,
  FILE_VERSION,
  MANIFEST_CONTEXT,
  manifestSchema,
  type Manifest,
  type ManifestDraft,
} from "./manifest";
import { CHECKPOINT_BYTES, checkpoint, type WorkHooks } from "./work-hooks";

/** A file before it is encrypted. */
export type Container = {
  readonly manifest: Manifest;
  /** The next file of this stream names it as `previousManifestSha256`. */
  readonly manifestSha256: string;
  readonly plaintextBytes: number;
  /** All of it from the beginning. Throws `batch_changed` when the lines are not what they were. */
  readonly plaintext: (hooks: WorkHooks) => AsyncGenerator<Uint8Array>;
};

/** A gzip body up to this size is kept until it is written; a larger one is packed again, and compared. */
export const HELD_BODY_BYTES = 48 * 1024 * 1024;

/**
 * Line 1 manifest, line 2 signature, then the gzip body (docs/exchange-format.md). The same draft and lines
 * give the same bytes. Throws `AppError` with `cancelled`, and `file_too_large` for what the reader refuses.
 */
export async function buildContainer(
  draft: ManifestDraft,
  lines: FileLines,
  identity: Identity,
  hooks: WorkHooks = {},
  heldBodyBytes = HELD_BODY_BYTES,
): Promise<Container> {
  assert(draft.from.signingPublic === toBase64(identity.signingPublicRaw), "sender signs itself");
  if (lines.count > EXCHANGE_LIMITS.items) throw new AppError("file_too_large");
  const body = await packBody(lines, hooks, heldBodyBytes);
  const manifest = manifestSchema.parse({
    ...draft,
    format: FILE_FORMAT,
    version: FILE_VERSION,
    counts: body.counts,
    plainBytes: body.plainBytes,
    gzipBytes: body.gzipBytes,
    bodySha256: body.sha256,
  });
  const line1 = encoder.encode(canonicalJson(toExchangeKeys(manifest)));
  const signature = await signBytes(identity, MANIFEST_CONTEXT, line1);
  const line2 = encoder.encode(toBase64(signature));
  return {
    manifest,
    manifestSha256: await sha256Hex(line1),
    plaintextBytes: line1.byteLength + line2.byteLength + 2 + body.gzipBytes,
    plaintext: async function* (withHooks) {
      yield* [line1, LINE_END, line2, LINE_END];
      if (body.held === null) yield* bodyAgain(lines, body.sha256, withHooks);
      else yield* heldBody(body.held, body.gzipBytes, withHooks);
    },
  };
}

const encoder = new TextEncoder();
const LINE_END = Uint8Array.of(10);

type PackedBody = {
  readonly counts: Manifest["counts"];
  readonly plainBytes: number;
  readonly gzipBytes: number;
  readonly sha256: string;
  /** Null when it is too large to be kept. */
  readonly held: readonly Uint8Array[] | null;
};

async function packBody(
  lines: FileLines,
  hooks: WorkHooks,
  heldBodyBytes: number,
): Promise<PackedBody> {
  const text = new BodyText(lines, hooks);
  const hash = runningSha256();
  let held: Uint8Array[] | null = [];
  let gzipBytes = 0;
  for await (const piece of gzip(text.pieces())) {
    hash.add(piece);
    gzipBytes += piece.byteLength;
    if (gzipBytes > heldBodyBytes) held = null;
    else held?.push(piece);
  }
  const { counts, plainBytes } = text;
  return { counts, plainBytes, gzipBytes, sha256: hash.finish(), held };
}

async function* heldBody(
  pieces: readonly Uint8Array[],
  gzipBytes: number,
  hooks: WorkHooks,
): AsyncGenerator<Uint8Array> {
  let [doneBytes, nextCheckpoint] = [0, 0];
  for (const piece of pieces) {
    if (doneBytes >= nextCheckpoint) {
      await checkpoint(hooks, doneBytes / gzipBytes);
      nextCheckpoint = doneBytes + CHECKPOINT_BYTES;
    }
    yield piece;
    doneBytes += piece.byteLength;
  }
}

async function* bodyAgain(
  lines: FileLines,
  expectedSha256: string,
  hooks: WorkHooks,
): AsyncGenerator<Uint8Array> {
  const hash = runningSha256();
  for await (const piece of gzip(new BodyText(lines, hooks).pieces())) {
    hash.add(piece);
    yield piece;
  }
  if (hash.finish() !== expectedSha256) throw new AppError("batch_changed");
}

/** The text of a body in pieces; it counts what it writes. */
class BodyText {
  readonly #lines: FileLines;
  readonly #hooks: WorkHooks;
  readonly #counter = new KindCounter();
  plainBytes = 0;

  constructor(lines: FileLines, hooks: WorkHooks) {
    this.#lines = lines;
    this.#hooks = hooks;
  }

  get counts(): Manifest["counts"] {
    return this.#counter.counts;
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    let [lastKey, written, heldBytes] = ["", 0, 0];
    let held: Uint8Array[] = [];
    for await (const { itemKey, recordKind, bytes } of this.#lines.read()) {
      assert(itemKey > lastKey, "lines are in strict order of item key");
      lastKey = itemKey;
      this.#counter.add(recordKind);
      this.plainBytes += bytes.byteLength;
      if (this.plainBytes > EXCHANGE_LIMITS.plainBytes) throw new AppError("file_too_large");
      held.push(bytes);
      heldBytes += bytes.byteLength;
      written += 1;
      if (heldBytes < CHECKPOINT_BYTES) continue;
      yield joinBytes(held);
      held = [];
      heldBytes = 0;
      await checkpoint(this.#hooks, written / this.#lines.count);
    }
    yield joinBytes(held);
  }
}
