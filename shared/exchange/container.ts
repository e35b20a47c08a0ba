import { assert } from "../assert";
import { runningSha256, sha256Hex, signBytes, toBase64, type Identity } from "../crypto";
import { AppError } from "../errors";
import { KindCounter } from "./count-by-kind";
import { toExchangeKeys } from "./exchange-keys";
import { gzip } from "./gzip";
import type { ExchangeItem } from "./item";
import { canonicalJson, keepsLimits } from "./json";
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

/** The items of a file, which may be read more than once and must then be the same. */
export type FileItems = {
  readonly count: number;
  /** In strict order of item key. */
  readonly read: () => Iterable<ExchangeItem> | AsyncIterable<ExchangeItem>;
};

/** A file before it is encrypted. */
export type Container = {
  readonly manifest: Manifest;
  /** The next file of this stream names it as `previousManifestSha256`. */
  readonly manifestSha256: string;
  readonly plaintextBytes: number;
  /** All of it from the beginning. Throws `batch_changed` when the items are not what they were. */
  readonly plaintext: (hooks: WorkHooks) => AsyncGenerator<Uint8Array>;
};

/** A gzip body up to this size is kept until it is written; a larger one is packed again, and compared. */
export const HELD_BODY_BYTES = 48 * 1024 * 1024;

/**
 * Line 1 manifest, line 2 signature, then the gzip body (docs/exchange-format.md). The same draft and items
 * give the same bytes. Throws `AppError` with `cancelled`, and `file_too_large` for what the reader refuses.
 */
export async function buildContainer(
  draft: ManifestDraft,
  items: FileItems,
  identity: Identity,
  hooks: WorkHooks = {},
  heldBodyBytes = HELD_BODY_BYTES,
): Promise<Container> {
  assert(draft.from.signingPublic === toBase64(identity.signingPublicRaw), "sender signs itself");
  if (items.count > EXCHANGE_LIMITS.items) throw new AppError("file_too_large");
  const body = await packBody(items, hooks, heldBodyBytes);
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
      if (body.held === null) yield* bodyAgain(items, body.sha256, withHooks);
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
  items: FileItems,
  hooks: WorkHooks,
  heldBodyBytes: number,
): Promise<PackedBody> {
  const text = new BodyText(items, hooks);
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
  items: FileItems,
  expectedSha256: string,
  hooks: WorkHooks,
): AsyncGenerator<Uint8Array> {
  const hash = runningSha256();
  for await (const piece of gzip(new BodyText(items, hooks).pieces())) {
    hash.add(piece);
    yield piece;
  }
  if (hash.finish() !== expectedSha256) throw new AppError("batch_changed");
}

/** The text of a body, written line by line; it counts what it writes. */
class BodyText {
  readonly #items: FileItems;
  readonly #hooks: WorkHooks;
  readonly #counter = new KindCounter();
  plainBytes = 0;

  constructor(items: FileItems, hooks: WorkHooks) {
    this.#items = items;
    this.#hooks = hooks;
  }

  get counts(): Manifest["counts"] {
    return this.#counter.counts;
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    let [text, lastKey, written] = ["", "", 0];
    for await (const item of this.#items.read()) {
      assert(item.itemKey > lastKey, "items are in strict order of item key");
      lastKey = item.itemKey;
      text += `${readableLine(item)}\n`;
      this.#counter.add(item.recordKind);
      written += 1;
      if (text.length < CHECKPOINT_BYTES) continue;
      yield this.#encode(text);
      text = "";
      await checkpoint(this.#hooks, written / this.#items.count);
    }
    if (text !== "") yield this.#encode(text);
  }

  #encode(text: string): Uint8Array {
    const piece = encoder.encode(text);
    this.plainBytes += piece.byteLength;
    if (this.plainBytes > EXCHANGE_LIMITS.plainBytes) throw new AppError("file_too_large");
    return piece;
  }
}

/** The reader refuses a whole file for one line past its limits, so such a file is not made. */
function readableLine(item: ExchangeItem): string {
  const value = toExchangeKeys(item);
  const line = canonicalJson(value);
  const isShort = 3 * line.length <= EXCHANGE_LIMITS.lineBytes;
  if (!isShort && encoder.encode(line).byteLength > EXCHANGE_LIMITS.lineBytes) {
    throw new AppError("file_too_large");
  }
  if (!keepsLimits(value, EXCHANGE_LIMITS)) throw new AppError("file_too_large");
  return line;
}
