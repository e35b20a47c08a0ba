import { assert } from "../assert";
import { joinBytes, sha256Hex, signBytes, toBase64, type Identity } from "../crypto";
import { countByKind } from "./count-by-kind";
import { toExchangeKeys } from "./exchange-keys";
import { gzip } from "./gzip";
import { writeItem, type ExchangeItem } from "./item";
import { canonicalJson } from "./json";
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
  readonly plaintextBytes: Uint8Array<ArrayBuffer>;
  readonly manifest: Manifest;
  /** The next file of this stream names it as `previousManifestSha256`. */
  readonly manifestSha256: string;
};

/**
 * Line 1 manifest, line 2 signature, then the gzip body (docs/exchange-format.md). Items must be in
 * strict order of item key, which `planBatch` gives; the same draft and items give the same bytes. Throws
 * `AppError("cancelled")` when the signal was given.
 */
export async function buildContainer(
  draft: ManifestDraft,
  items: readonly ExchangeItem[],
  identity: Identity,
  hooks: WorkHooks = {},
): Promise<Container> {
  assert(draft.from.signingPublic === toBase64(identity.signingPublicRaw), "sender signs itself");
  let plainBytes = 0;
  const body = await gzip(bodyParts(items, hooks, (bytes) => (plainBytes += bytes)));
  const manifest = manifestSchema.parse({
    ...draft,
    format: FILE_FORMAT,
    version: FILE_VERSION,
    counts: countByKind(items),
    plainBytes,
    gzipBytes: body.byteLength,
    bodySha256: await sha256Hex(body),
  });
  const encoder = new TextEncoder();
  const line1 = encoder.encode(canonicalJson(toExchangeKeys(manifest)));
  const signature = await signBytes(identity, MANIFEST_CONTEXT, line1);
  const lineEnd = Uint8Array.of(10);
  const line2 = encoder.encode(toBase64(signature));
  return {
    plaintextBytes: joinBytes([line1, lineEnd, line2, lineEnd, body]),
    manifest,
    manifestSha256: await sha256Hex(line1),
  };
}

async function* bodyParts(
  items: readonly ExchangeItem[],
  hooks: WorkHooks,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = "";
  let lastKey = "";
  const encode = () => {
    const part = encoder.encode(text);
    count(part.byteLength);
    text = "";
    return part;
  };
  for (const [at, item] of items.entries()) {
    assert(item.itemKey > lastKey, "items are in strict order of item key");
    lastKey = item.itemKey;
    text += `${writeItem(item)}\n`;
    if (text.length < CHECKPOINT_BYTES) continue;
    yield encode();
    await checkpoint(hooks, at / items.length);
  }
  if (text !== "") yield encode();
}
