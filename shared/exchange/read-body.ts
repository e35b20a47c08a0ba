import { sha256Hex } from "../crypto";
import { codeOf, type ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { countByKind } from "./count-by-kind";
import { inflate } from "./gzip";
import { readItem, type ExchangeItem } from "./item";
import type { ExchangeLimits } from "./limits";
import { splitLines } from "./line-splitter";
import type { Manifest } from "./manifest";
import { CHECKPOINT_BYTES, checkpoint, type WorkHooks } from "./work-hooks";

/** What a small text may inflate to whatever its ratio. */
const FREE_INFLATED_BYTES = 64 * 1024;

/**
 * The items of a body whose manifest is verified. Sizes and hash are compared before anything is
 * inflated; all items or none are returned. Codes: `damaged_file` (the body is not the one that was
 * signed for), `file_too_large`, `cancelled`, `bad_content` (it is, and its maker broke the format).
 */
export async function readBody(
  body: Uint8Array<ArrayBuffer>,
  manifest: Manifest,
  limits: ExchangeLimits,
  hooks: WorkHooks,
): Promise<Result<readonly ExchangeItem[], ErrorCode>> {
  if (body.byteLength !== manifest.gzipBytes) return err("damaged_file");
  if (asksTooMuch(manifest, limits)) return err("file_too_large");
  if ((await sha256Hex(body)) !== manifest.bodySha256) return err("damaged_file");
  try {
    return await readItems(body, manifest, limits, hooks);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === "internal") throw thrown;
    return err(code);
  }
}

function asksTooMuch(manifest: Manifest, limits: ExchangeLimits): boolean {
  const itemCount = manifest.counts.reduce((sum, { count }) => sum + count, 0);
  const fairBytes = FREE_INFLATED_BYTES + manifest.gzipBytes * limits.inflateRatio;
  return (
    itemCount > limits.items ||
    manifest.plainBytes > limits.plainBytes ||
    manifest.plainBytes > fairBytes
  );
}

async function readItems(
  body: Uint8Array<ArrayBuffer>,
  manifest: Manifest,
  limits: ExchangeLimits,
  hooks: WorkHooks,
): Promise<Result<readonly ExchangeItem[], ErrorCode>> {
  const items: ExchangeItem[] = [];
  let lastKey = "";
  let doneBytes = 0;
  let nextCheckpoint = CHECKPOINT_BYTES;
  for await (const line of splitLines(inflate(body, manifest.plainBytes), limits.lineBytes)) {
    const item = readItem(line, limits);
    // Strict order refuses a key that comes twice, and an order that could tell of hidden rows.
    if (item === null || item.itemKey <= lastKey) return err("bad_content");
    if (items.length >= limits.items) return err("file_too_large");
    lastKey = item.itemKey;
    items.push(item);
    doneBytes += line.length;
    if (doneBytes >= nextCheckpoint) {
      nextCheckpoint += CHECKPOINT_BYTES;
      await checkpoint(hooks, doneBytes / manifest.plainBytes);
    }
  }
  return sameCounts(countByKind(items), manifest.counts) ? ok(items) : err("bad_content");
}

function sameCounts(found: Manifest["counts"], promised: Manifest["counts"]): boolean {
  return (
    found.length === promised.length &&
    found.every(({ recordKind, count }, at) => {
      const other = promised[at];
      return other?.recordKind === recordKind && other.count === count;
    })
  );
}
