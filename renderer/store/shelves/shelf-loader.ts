import { randomUuid } from "../../../shared/crypto";
import type { AnyRecord } from "../../../shared/domain/any-record";
import { AppError } from "../../../shared/errors";
import type { LocalWrites } from "../commit";
import type { RevisionRow, SealedRow } from "../database";
import { localChangesOf, writeChanges } from "../journal/table-changes";
import { RecordSealer } from "../record-sealer";
import { summarise, summaryId, type SummaryEntry } from "../summary-entry";
import { decodeBlock, type BlockContent, type PackRef } from "./block-codec";
import type { PackReader } from "./pack-reader";
import { readParts, type PartRows } from "./part-rows";
import type { Block, Places } from "./places";
import type { RecordReader } from "./record-reader";
import { openParts, wholeId } from "./sealed-parts";
import { BLOCK_RECORDS, PACK_RECORDS, type ShelfParts } from "./shelf-parts";
import { readTailSummaries, sealSummary } from "./tail-summaries";

const ROWS_AT_ONCE = 256;
const ORPHANS_PER_BLOCK = BLOCK_RECORDS / PACK_RECORDS;

/** Rows of blocks and words that belong to nothing that opens: the next compaction takes them away. */
export interface StrayRows {
  readonly blocks: readonly string[];
  readonly tokens: readonly string[];
}

interface Loading {
  readonly parts: ShelfParts;
  readonly places: Places;
  readonly packs: PackReader;
  readonly reader: RecordReader;
}

/**
 * Fills index and places: blocks, then the tail. The highest version of a record is the present one. What
 * is missing or does not open is made again: a block from its packs, a summary from its record.
 */
export async function loadShelves(
  loading: Loading,
  onProgress: (done: number) => void,
): Promise<StrayRows> {
  const { db } = loading.parts;
  // The engine looks for the keys while the blocks are opened.
  const [newest, storedPacks, strayBlocks] = await Promise.all([
    newestRevisions(loading.parts),
    db.packs.toCollection().primaryKeys(),
    loadBlocks(loading, onProgress),
  ]);
  const packIds = new Set(storedPacks);
  for await (const entry of readTailSummaries(loading.parts)) takeToTail(loading, entry);
  const known = [...loading.places.blocks].flatMap(({ packs }) => packs.map(({ id }) => id));
  for (const id of known) packIds.delete(id);
  if (packIds.size > 0) await loadOrphans(loading, [...packIds]);
  await makeMissingSummaries(loading, newest);
  nameMissingRows(loading, newest);
  const blockIds = new Set([...loading.places.blocks].map(({ id }) => id));
  const tokens = await db.tokens.toCollection().primaryKeys();
  onProgress(1);
  return { blocks: strayBlocks, tokens: tokens.filter((id) => !blockIds.has(wholeId(id))) };
}

/** The highest revision of every record that has a row of its own. */
export async function newestRevisions({
  db,
}: Pick<ShelfParts, "db">): Promise<ReadonlyMap<string, number>> {
  const newest = new Map<string, number>();
  const keys = await db.revisions.toCollection().primaryKeys();
  for (const [id, rev] of keys) newest.set(id, Math.max(rev, newest.get(id) ?? 0));
  return newest;
}

/** Answers the rows of blocks that did not open. */
async function loadBlocks(
  { parts, places }: Loading,
  onProgress: (done: number) => void,
): Promise<string[]> {
  const stray: string[] = [];
  const rowCount = await parts.db.blocks.count();
  let read = 0;
  for await (const part of readParts(parts.db.blocks)) {
    const content = await openBlock(parts, part);
    if (content === null) stray.push(...part.rows.map(({ id }) => id));
    else addBlock(parts, places, part.id, content);
    read += part.rows.length;
    onProgress(Math.min(1, read / rowCount));
  }
  return stray;
}

async function openBlock(
  { keys }: Pick<ShelfParts, "keys">,
  { id, rows }: PartRows,
): Promise<BlockContent | null> {
  try {
    return decodeBlock(await openParts(keys.blocks, "blocks", id, rows));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return null;
  }
}

/** Puts a block's summaries into the index where they are newer than what is there. */
function addBlock(
  { index }: Pick<ShelfParts, "index">,
  places: Places,
  id: string,
  { packs, entries }: BlockContent,
): Block {
  const isPresent = (recordId: string, ordinal: number): boolean => {
    const entry = entries[ordinal];
    if (entry === undefined || entry.summary.rowVersion <= index.versionOf(recordId)) return false;
    index.set(recordId, entry);
    return true;
  };
  return places.addBlock(id, packs, entries.map(summaryId), isPresent);
}

function takeToTail({ parts, places }: Loading, entry: SummaryEntry): void {
  const id = summaryId(entry);
  if (entry.summary.rowVersion <= parts.index.versionOf(id)) return;
  parts.index.set(id, entry);
  places.toTail(id);
}

/** Packs that no block answers for, because its row is damaged or gone: their records tell the rest. */
async function loadOrphans(loading: Loading, packIds: readonly string[]): Promise<void> {
  for (let start = 0; start < packIds.length; start += ORPHANS_PER_BLOCK) {
    const packs: PackRef[] = [];
    const entries: SummaryEntry[] = [];
    for (const row of await loading.packs.rows(packIds.slice(start, start + ORPHANS_PER_BLOCK))) {
      const found = await summariesOf(loading, row);
      if (row === undefined || found === null) continue;
      packs.push({ id: row.id, count: found.length });
      entries.push(...found);
    }
    if (packs.length === 0) continue;
    const block = addBlock(loading.parts, loading.places, randomUuid(), { packs, entries });
    block.isBroken = true;
  }
}

async function summariesOf(
  { parts, packs }: Loading,
  row: Parameters<PackReader["open"]>[0],
): Promise<SummaryEntry[] | null> {
  const pack = await packs.open(row);
  const entries: SummaryEntry[] = [];
  for (let slot = 0; typeof pack !== "string" && slot < pack.count; slot += 1) {
    const record = pack.record(slot);
    if (record === null) break;
    entries.push(await summarise(record));
  }
  const isWhole = typeof pack !== "string" && entries.length === pack.count;
  if (!isWhole && row !== undefined) parts.reportDamage(row.id);
  return isWhole ? entries : null;
}

async function makeMissingSummaries(
  loading: Loading,
  newest: ReadonlyMap<string, number>,
): Promise<void> {
  const { parts } = loading;
  const missing = [...newest].filter(([id, rev]) => rev > parts.index.versionOf(id));
  let local = emptyWrites();
  for await (const record of openRevisions(loading, missing)) {
    const entry = await summarise(record);
    // Broken off while it caught up: the version that was replaced still lies in its pack only.
    const isPacked = loading.places.of(summaryId(entry)) !== undefined;
    const replaced = isPacked
      ? await loading.reader.rowOf(summaryId(entry)).catch(() => null)
      : null;
    if (replaced !== null) local.revisions.push(replaced);
    local.summaries.push(await sealSummary(parts, entry));
    takeToTail(loading, entry);
    if (local.summaries.length < ROWS_AT_ONCE) continue;
    await keep(parts, local);
    local = emptyWrites();
  }
  await keep(parts, local);
}

function emptyWrites(): { summaries: SealedRow[]; revisions: RevisionRow[] } {
  return { summaries: [], revisions: [] };
}

/** So that the next opening has less to do. A disk that is full does not keep the store from opening. */
async function keep({ db }: Pick<ShelfParts, "db">, local: LocalWrites): Promise<void> {
  await writeChanges(db, localChangesOf(local)).catch(() => undefined);
}

/** A record of the tail whose row is gone, or older than its summary: somebody took it or put it back. */
function nameMissingRows({ parts, places }: Loading, newest: ReadonlyMap<string, number>): void {
  for (const id of places.tail) {
    if ((newest.get(id) ?? 0) < parts.index.versionOf(id)) parts.reportDamage(id);
  }
}

/** The records of these revisions that open, from their own rows; the others are named. */
export async function* openRevisions(
  { parts, reader }: Pick<Loading, "parts" | "reader">,
  keys: readonly (readonly [id: string, rev: number])[],
): AsyncGenerator<AnyRecord> {
  const sealer = new RecordSealer(parts.keyring);
  for (let start = 0; start < keys.length; start += ROWS_AT_ONCE) {
    const chunk = keys.slice(start, start + ROWS_AT_ONCE);
    await parts.keyring.prepare(chunk.map(([id]) => id));
    const rows = await parts.db.revisions.bulkGet(chunk.map(([id, rev]) => [id, rev]));
    for (const row of rows) {
      if (row === undefined) continue;
      const record = await sealer.open(row).catch(() => null);
      if (record === null) reader.lose(row.id);
      else yield record;
    }
  }
}
