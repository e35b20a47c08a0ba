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

async function* readRows(table: Table<SealedRow, string>): AsyncGenerator<SealedRow> {
  let last = "";
  for (;;) {
    const rows = await table.where(":id").above(last).limit(CHUNK_ROWS).toArray();
    yield* rows;
    const lastRow = rows.at(-1);
    if (lastRow === undefined || rows.length < CHUNK_ROWS) return;
    last = lastRow.id;
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
