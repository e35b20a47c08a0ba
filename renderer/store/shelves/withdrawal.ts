import { AppError } from "../../../shared/errors";
import type { LocalWrites, Withdrawn } from "../commit";
import type { SealedRow } from "../database";
import { RecordSealer } from "../record-sealer";
import { summarise, summaryId, type SummaryEntry } from "../summary-entry";
import { sealBlock, type NewBlock } from "./block-writer";
import { openLive, rowsOfBlocks, type CompactionParts } from "./compaction";
import type { Block } from "./places";
import { sealSummary } from "./tail-summaries";

/** What rides with the commit that takes present versions away, and what is called once it is acknowledged. */
export interface Withdrawal {
  readonly local: LocalWrites;
  readonly applied: () => void;
}

/** What is left of a block from which records go. */
interface Rest {
  readonly block: NewBlock;
  readonly revs: readonly number[];
}

/**
 * Places records anew whose present versions go. A block that held one of them is written again without it:
 * its packs and its columns would bring the version back at the next opening. The earlier version of a
 * record, which has a row of its own, goes to the tail. Throws `AppError("store_damaged")` when one of
 * these does not open. Writes nothing.
 */
export async function prepareWithdrawal(
  shelves: CompactionParts,
  withdrawn: readonly Withdrawn[],
): Promise<Withdrawal> {
  const { parts, places } = shelves;
  const goes = new Set(withdrawn.map(({ id }) => id));
  // Also where it lies no more: an outdated copy would be the newest at the next opening.
  const held = [...places.blocks].filter(({ recordIds }) => recordIds.some((id) => goes.has(id)));
  const blocks = new Set(held);
  const rests: Rest[] = [];
  for (const block of blocks) rests.push(...(await restOf(shelves, block, goes)));
  const earlier = await earlierEntries(shelves, withdrawn);
  const summaries: SealedRow[] = [];
  for (const entry of earlier.values()) summaries.push(await sealSummary(parts, entry));
  const gone = withdrawn.filter(({ to }) => to === 0).map(({ id }) => id);
  const old = [...blocks];
  const rows = (table: "packs" | "blocks" | "tokens"): SealedRow[] =>
    rests.flatMap(({ block }) => block.rows[table]);
  return {
    local: {
      ...{ summaries, packs: rows("packs"), blocks: rows("blocks"), tokens: rows("tokens") },
      removed: {
        summaries: gone,
        ...(await rowsOfBlocks(parts, old, { blocks: [], tokens: [] })),
      },
    },
    applied: () => {
      for (const rest of rests) addRest(shelves, rest, blocks);
      for (const [id, entry] of earlier) {
        parts.index.set(id, entry);
        places.toTail(id);
      }
      for (const id of gone) {
        parts.index.delete(id);
        places.remove(id);
      }
      parts.keyring.forget(gone);
      for (const block of old) places.removeBlock(block);
    },
  };
}

async function restOf(
  shelves: CompactionParts,
  block: Block,
  goes: ReadonlySet<string>,
): Promise<Rest[]> {
  if (shelves.places.liveIds(block).every((id) => goes.has(id))) return [];
  const live = await openLive(shelves, block);
  if (live === null) throw new AppError("store_damaged");
  const stay = live.filter(({ entry }) => !goes.has(summaryId(entry)));
  const sealed = await sealBlock(shelves.parts, stay);
  return [{ block: sealed, revs: stay.map(({ record }) => record.meta.rowVersion) }];
}

/** A record that was saved meanwhile lies in the tail by now, and stays there. */
function addRest(
  { parts, places }: CompactionParts,
  { block, revs }: Rest,
  old: ReadonlySet<Block>,
): void {
  places.addBlock(block.id, block.packs, block.recordIds, (id, ordinal) => {
    const place = places.of(id);
    const isThere = place !== undefined && old.has(place.block);
    return isThere && parts.index.versionOf(id) === revs[ordinal];
  });
}

async function earlierEntries(
  { parts }: CompactionParts,
  withdrawn: readonly Withdrawn[],
): Promise<ReadonlyMap<string, SummaryEntry>> {
  const sealer = new RecordSealer(parts.keyring);
  const entries = new Map<string, SummaryEntry>();
  for (const { id, to } of withdrawn) {
    if (to === 0) continue;
    const missed = parts.missed.row("revisions", id, to);
    const stored =
      missed === "removed" ? undefined : (missed ?? (await parts.db.revisions.get([id, to])));
    if (stored === undefined) throw new AppError("store_damaged");
    entries.set(id, await summarise(await sealer.open({ ...stored, rev: to })));
  }
  return entries;
}
