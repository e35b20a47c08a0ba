import { AppError } from "../errors";
import { isRecordKey } from "./exchange-keys";
import { writeItem, type ExchangeItem } from "./item";
import { keepsLimits } from "./json";
import { EXCHANGE_LIMITS } from "./limits";

/** One line of a body, as it is written, with its line end. */
export type FileLine = Pick<ExchangeItem, "itemKey" | "recordKind"> & {
  readonly bytes: Uint8Array;
};

/** The lines of a body in strict order of item key. They may be read more than once, and are then the same. */
export type FileLines = {
  readonly count: number;
  readonly read: () => Iterable<FileLine> | AsyncIterable<FileLine>;
};

/** A line that is made only when it is needed. */
export type LineToMake = Pick<ExchangeItem, "itemKey"> & { readonly line: () => FileLine };

/** Lines up to this size together are held while they are put in order. */
const HELD_LINES_BYTES = 32 * 1024 * 1024;
/** So many lines are read at once where not all can be held. */
const FEW_LINES = 64;

/** The order of lines in a file. */
export function byItemKey(a: Pick<FileLine, "itemKey">, b: Pick<FileLine, "itemKey">): number {
  return a.itemKey < b.itemKey ? -1 : 1;
}

/**
 * The line of an item. Throws `AppError("file_too_large")` for one past a limit: the reader refuses a whole
 * file for it, so such a file is not made.
 */
export function lineOf(item: ExchangeItem): FileLine {
  const bytes = encoder.encode(`${writeItem(item)}\n`);
  const isReadable =
    bytes.byteLength <= EXCHANGE_LIMITS.lineBytes &&
    keepsLimits(item, EXCHANGE_LIMITS, isRecordKey);
  if (!isReadable) throw new AppError("file_too_large");
  return { itemKey: item.itemKey, recordKind: item.recordKind, bytes };
}

const encoder = new TextEncoder();

/** The lines of items that are in memory, in any order. */
export function linesOf(items: readonly ExchangeItem[]): FileLines {
  const sorted = [...items].sort(byItemKey);
  return {
    count: sorted.length,
    *read() {
      for (const item of sorted) yield lineOf(item);
    },
  };
}

/** Lines with a few more among them. */
export function withLines(lines: FileLines, more: FileLines): FileLines {
  if (more.count === 0) return lines;
  return {
    count: lines.count + more.count,
    async *read() {
      const rest: FileLine[] = [];
      for await (const line of more.read()) rest.push(line);
      for await (const line of lines.read()) {
        for (let next = rest[0]; next !== undefined && next.itemKey < line.itemKey; [next] = rest) {
          yield next;
          rest.shift();
        }
        yield line;
      }
      yield* rest;
    },
  };
}

/**
 * The lines with these keys, which `readSome` gives in an order of its own. No more than about `heldBytes` of
 * them are in memory: where they have more, they are asked for few at a time, in order. Throws
 * `AppError("batch_changed")` when a line is not there any more.
 */
export function sortedLines(
  keys: readonly string[],
  readSome: (keys: readonly string[]) => AsyncIterable<LineToMake>,
  heldBytes = HELD_LINES_BYTES,
): FileLines {
  return {
    count: keys.length,
    async *read() {
      const sorted = [...keys].sort();
      const all = await linesUpTo(readSome(sorted), heldBytes);
      if (all !== null) {
        yield* inOrderOf(sorted, all);
        return;
      }
      for (let at = 0; at < sorted.length; at += FEW_LINES) {
        const few = sorted.slice(at, at + FEW_LINES);
        yield* inOrderOf(few, (await linesUpTo(readSome(few), Infinity)) ?? []);
      }
    },
  };
}

/** Null when they are more than may be held. */
async function linesUpTo(
  lines: AsyncIterable<LineToMake>,
  heldBytes: number,
): Promise<FileLine[] | null> {
  const held: FileLine[] = [];
  let bytes = 0;
  for await (const { line } of lines) {
    const made = line();
    held.push(made);
    bytes += made.bytes.byteLength;
    if (bytes > heldBytes) return null;
  }
  return held;
}

function inOrderOf(keys: readonly string[], lines: FileLine[]): Generator<FileLine> {
  lines.sort(byItemKey);
  const isWhole =
    lines.length === keys.length && lines.every(({ itemKey }, at) => itemKey === keys[at]);
  if (!isWhole) throw new AppError("batch_changed");
  return handedOut(lines);
}

/** Lets go of each line once it was handed out. */
function* handedOut(lines: FileLine[]): Generator<FileLine> {
  lines.reverse();
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) yield line;
}
