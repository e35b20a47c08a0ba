import type { Table } from "dexie";
import type { SealedRow } from "../database";
import { partRange, wholeId } from "./sealed-parts";

/** Rows read at once: a few megabytes at most. */
const CHUNK_ROWS = 48;

/** All parts of one id. */
export interface PartRows {
  readonly id: string;
  readonly rows: readonly SealedRow[];
}

/** Everything of a table whose boxes lie in parts, box by box; the table is never held whole. */
export async function* readParts(table: Table<SealedRow, string>): AsyncGenerator<PartRows> {
  let id = "";
  let rows: SealedRow[] = [];
  for await (const row of readRows(table)) {
    const nextId = wholeId(row.id);
    if (nextId !== id && rows.length > 0) {
      yield { id, rows };
      rows = [];
    }
    id = nextId;
    rows.push(row);
  }
  if (rows.length > 0) yield { id, rows };
}

/** The next rows are read while these are opened. */
async function* readRows(table: Table<SealedRow, string>): AsyncGenerator<SealedRow> {
  const readAfter = (last: string) => {
    const rows = table.where(":id").above(last).limit(CHUNK_ROWS).toArray();
    // Whoever stops reading in between leaves this promise behind.
    rows.catch(() => undefined);
    return rows;
  };
  let next: PromiseLike<SealedRow[]> | null = readAfter("");
  while (next !== null) {
    const rows: SealedRow[] = await next;
    const lastRow = rows.at(-1);
    const isLast = lastRow === undefined || rows.length < CHUNK_ROWS;
    next = isLast ? null : readAfter(lastRow.id);
    yield* rows;
  }
}

/** The parts of one box, in order. */
export function partsOf(table: Table<SealedRow, string>, id: string): Promise<SealedRow[]> {
  return table
    .where(":id")
    .between(...partRange(id))
    .toArray();
}

/** The keys of all parts of one id. */
export function partKeysOf(table: Table<SealedRow, string>, id: string): Promise<string[]> {
  return table
    .where(":id")
    .between(...partRange(id))
    .primaryKeys();
}
