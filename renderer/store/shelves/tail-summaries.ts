import { AppError } from "../../../shared/errors";
import type { SealContext } from "../../../shared/crypto";
import type { SealedRow } from "../database";
import { openJson, sealJson } from "../sealed-json";
import { summaryEntrySchema, summaryId, type SummaryEntry } from "../summary-entry";
import type { ShelfParts } from "./shelf-parts";

const CHUNK_ROWS = 500;

/** The row that keeps the summary of a record of the tail. */
export async function sealSummary(
  { keys }: Pick<ShelfParts, "keys">,
  entry: SummaryEntry,
): Promise<SealedRow> {
  const id = summaryId(entry);
  return { id, box: await sealJson(keys.summaries, summaryContext(id), entry) };
}

/** Every summary of the tail that opens; the others are left out, and made again from their records. */
export async function* readTailSummaries({
  db,
  keys,
}: Pick<ShelfParts, "db" | "keys">): AsyncGenerator<SummaryEntry> {
  let last = "";
  for (;;) {
    const rows = await db.summaries.where(":id").above(last).limit(CHUNK_ROWS).toArray();
    for (const row of rows) {
      const entry = await openSummary(keys, row);
      if (entry !== null) yield entry;
    }
    const lastRow = rows.at(-1);
    if (lastRow === undefined || rows.length < CHUNK_ROWS) return;
    last = lastRow.id;
  }
}

async function openSummary(
  keys: ShelfParts["keys"],
  { id, box }: SealedRow,
): Promise<SummaryEntry | null> {
  try {
    const entry = await openJson(keys.summaries, summaryContext(id), box, summaryEntrySchema);
    return summaryId(entry) === id ? entry : null;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return null;
  }
}

function summaryContext(rowId: string): SealContext {
  return { table: "summaries", rowId, keyId: "summaries", revision: 0 };
}
