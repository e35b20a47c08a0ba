import { recordId } from "../../../shared/domain/any-record";
import type { LocalWrites } from "../commit";
import { sealBlock, type NewBlock, type Shelved } from "./block-writer";
import type { CompactionPlan } from "./compaction-plan";
import { recordAt } from "./record-at";
import type { PackReader } from "./pack-reader";
import { partKeysOf } from "./part-rows";
import type { Block, Places } from "./places";
import type { ReadRecord, RecordReader } from "./record-reader";
import type { RecentRecords } from "./recent-records";
import type { ShelfParts } from "./shelf-parts";
import type { StrayRows } from "./shelf-loader";

export interface CompactionParts {
  readonly parts: ShelfParts;
  readonly places: Places;
  readonly packs: PackReader;
  readonly reader: RecordReader;
  readonly recent: RecentRecords;
}

/** A compaction that is sealed and not written yet. */
export interface Compaction {
  readonly plan: CompactionPlan;
  /** Null when nothing that was taken apart is live. */
  readonly block: NewBlock | null;
  readonly moved: readonly { readonly id: string; readonly rev: number }[];
  readonly local: LocalWrites;
}

/**
 * Opens what the plan names and seals it as one block. Null when it was stopped, or when something does
 * not open: that is named, and left where it lies from then on.
 */
export async function prepareCompaction(
  shelves: CompactionParts,
  plan: CompactionPlan,
  stray: StrayRows,
  signal: AbortSignal,
): Promise<Compaction | null> {
  const shelved: Shelved[] = [];
  for (const block of plan.blocks) {
    const records = await openLive(shelves, block);
    if (records === null || signal.aborted) return null;
    shelved.push(...records);
  }
  for await (const { id, record } of tailRecords(shelves, plan.tailIds)) {
    if (signal.aborted) return null;
    const entry = shelves.parts.index.get(id);
    if (entry?.summary.rowVersion === record.meta.rowVersion) shelved.push({ record, entry });
  }
  const block = shelved.length === 0 ? null : await sealBlock(shelves.parts, shelved);
  const moved = shelved.map(({ record }) => ({
    id: recordId(record),
    rev: record.meta.rowVersion,
  }));
  const singles = moved.filter(({ id }) => shelves.places.of(id) === undefined);
  const local: LocalWrites = {
    ...block?.rows,
    removed: {
      revisions: singles.map(({ id, rev }) => [id, rev] as const),
      summaries: singles.map(({ id }) => id),
      ...(await rowsOfBlocks(shelves.parts, plan.blocks, stray)),
    },
  };
  return { plan, block, moved, local };
}

/** From memory what was committed lately, from their rows the others. */
async function* tailRecords(
  { parts, reader, recent }: CompactionParts,
  ids: readonly string[],
): AsyncGenerator<ReadRecord> {
  const unread: string[] = [];
  for (const id of ids) {
    const record = recent.take(id, parts.index.versionOf(id));
    if (record === null) unread.push(id);
    else yield { id, record };
  }
  yield* reader.many(unread);
}

/** All live records of a block, or null when one of its packs does not open. */
export async function openLive(
  { parts, places, packs, reader }: CompactionParts,
  block: Block,
): Promise<Shelved[] | null> {
  const shelved: Shelved[] = [];
  const rows = await packs.rows(block.packs.map(({ id }) => id));
  const opened = new Map(
    await Promise.all(
      block.packs.map(async ({ id }, at) => [id, await packs.open(rows[at])] as const),
    ),
  );
  for (const id of places.liveIds(block)) {
    const place = places.of(id);
    const entry = parts.index.get(id);
    const pack = place === undefined ? undefined : opened.get(place.pack.id);
    if (place === undefined || entry === undefined || typeof pack !== "object") continue;
    const record = recordAt(pack, place, id, entry.summary.rowVersion);
    if (record !== null) shelved.push({ record, entry });
  }
  if (shelved.length === places.liveIds(block).length) return shelved;
  block.isStuck = true;
  for (const id of places.liveIds(block)) await reader.get(id).catch(() => null);
  return null;
}

/** The keys of everything that lies in these blocks, and of rows that belong to none. */
export async function rowsOfBlocks(
  { db }: Pick<ShelfParts, "db">,
  blocks: readonly Block[],
  stray: StrayRows,
): Promise<Record<"packs" | "blocks" | "tokens", readonly string[]>> {
  const keys = { blocks: [...stray.blocks], tokens: [...stray.tokens] };
  for (const { id } of blocks) {
    keys.blocks.push(...(await partKeysOf(db.blocks, id)));
    keys.tokens.push(...(await partKeysOf(db.tokens, id)));
  }
  return { ...keys, packs: blocks.flatMap(({ packs }) => packs.map(({ id }) => id)) };
}
