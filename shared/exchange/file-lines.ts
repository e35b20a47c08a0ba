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
const HELD_LINES_BYTES = 48 * 1024 * 1024;

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
 * The lines with these keys, which `readSome` gives in an order of its own. No more than `heldBytes` of them
 * are in memory: where they have more, it is asked again, each time for those that come next. Throws
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
      for (let left = [...keys].sort(); left.length > 0;) {
        const lines = await lowestLines(readSome(left), heldBytes);
        if (lines.some(({ itemKey }, at) => itemKey !== left[at])) {
          throw new AppError("batch_changed");
        }
        left = left.slice(lines.length);
        if (lines.length === 0) throw new AppError("batch_changed");
        yield* handedOut(lines);
      }
    },
  };
}

/** As many lines as may be held, those with the lowest keys, in order. */
async function lowestLines(
  lines: AsyncIterable<LineToMake>,
  heldBytes: number,
): Promise<FileLine[]> {
  const held: FileLine[] = [];
  let [bytes, end] = [0, ""];
  const dropLast = (): void => {
    held.sort(byItemKey);
    while (bytes > heldBytes && held.length > 1) {
      const dropped = held.pop();
      bytes -= dropped?.bytes.byteLength ?? 0;
      end = dropped?.itemKey ?? end;
    }
  };
  for await (const { itemKey, line } of lines) {
    if (end !== "" && itemKey >= end) continue;
    const made = line();
    held.push(made);
    bytes += made.bytes.byteLength;
    // Not at every line: sorting is for many at once.
    if (bytes > 1.25 * heldBytes) dropLast();
  }
  dropLast();
  return held;
}

/** Lets go of each line once it was handed out. */
function* handedOut(lines: FileLine[]): Generator<FileLine> {
  lines.reverse();
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) yield line;
}
