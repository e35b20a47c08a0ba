import { AppError, type ErrorCode } from "../errors";
import { KindCounter } from "./count-by-kind";
import { inflate, type GzipBody } from "./gzip";
import { readItem, recordTextOf, type ExchangeItem } from "./item";
import type { ExchangeLimits } from "./limits";
import { splitLines } from "./line-splitter";
import type { Manifest } from "./manifest";
import type { UnsealedContainer } from "./unseal-container";
import { CHECKPOINT_BYTES, checkpoint, type WorkHooks } from "./work-hooks";

/** What a small text may inflate to whatever its ratio. */
const FREE_INFLATED_BYTES = 64 * 1024;
/** So much text is handed out at a time: enough to read the store in one go, few enough to hold. */
const LINES_BYTES = 1024 * 1024;

/** An item, and its record as it stands in the file. */
export type ReadItem = { readonly item: ExchangeItem; readonly recordText: string };

/**
 * Compares a body with its verified manifest before anything of it is inflated. Null when it may be read;
 * else `damaged_file` (it is not the one that was signed for) or `file_too_large`.
 */
export function bodyFault(
  { bodyBytes, bodySha256 }: UnsealedContainer,
  manifest: Manifest,
  limits: ExchangeLimits,
): ErrorCode | null {
  if (bodyBytes !== manifest.gzipBytes) return "damaged_file";
  if (asksTooMuch(manifest, limits)) return "file_too_large";
  return bodySha256 === manifest.bodySha256 ? null : "damaged_file";
}

/**
 * The items of a body, some at a time. None may be believed before the last has come: throws `AppError`
 * with `damaged_file`, `file_too_large`, `cancelled`, or `bad_content` (its maker broke the format).
 */
export async function* readItems(
  body: GzipBody,
  manifest: Manifest,
  limits: ExchangeLimits,
  hooks: WorkHooks,
): AsyncGenerator<readonly ReadItem[]> {
  const counter = new KindCounter();
  let items: ReadItem[] = [];
  let [lastKey, itemCount, heldBytes, doneBytes, nextCheckpoint] = ["", 0, 0, 0, CHECKPOINT_BYTES];
  for await (const line of splitLines(inflate(body, manifest.plainBytes), limits.lineBytes)) {
    const item = readItem(line, limits);
    // Strict order refuses a key that comes twice, and an order that could tell of hidden rows.
    if (item === null || item.itemKey <= lastKey) throw new AppError("bad_content");
    if (itemCount >= limits.items) throw new AppError("file_too_large");
    lastKey = item.itemKey;
    itemCount += 1;
    counter.add(item.recordKind);
    items.push({ item, recordText: recordTextOf(line, item) });
    heldBytes += line.length;
    doneBytes += line.length;
    if (heldBytes >= LINES_BYTES) {
      yield items;
      items = [];
      heldBytes = 0;
    }
    if (doneBytes >= nextCheckpoint) {
      nextCheckpoint = doneBytes + CHECKPOINT_BYTES;
      await checkpoint(hooks, doneBytes / manifest.plainBytes);
    }
  }
  if (!sameCounts(counter.counts, manifest.counts)) throw new AppError("bad_content");
  yield items;
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

function sameCounts(found: Manifest["counts"], promised: Manifest["counts"]): boolean {
  return (
    found.length === promised.length &&
    found.every(({ recordKind, count }, at) => {
      const other = promised[at];
      return other?.recordKind === recordKind && other.count === count;
    })
  );
}
