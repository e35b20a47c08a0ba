import type { Block, Places } from "./places";
import { BLOCK_RECORDS } from "./shelf-parts";

/** With fewer in the tail, opening is not slower for it, and small blocks would be written again soon. */
export const TAIL_DUE_RECORDS = 256;

/** What one compaction puts into one block. */
export interface CompactionPlan {
  /** Taken apart: their live records go into the new block. */
  readonly blocks: readonly Block[];
  readonly tailIds: readonly string[];
}

/**
 * What to do next, or null. Broken and worn blocks (more than half of their records lie elsewhere by now)
 * are taken apart first, then the settled tail goes in, and with it blocks that are less than half full.
 */
export function planCompaction(
  places: Places,
  isSettled: (id: string) => boolean,
): CompactionPlan | null {
  const free = [...places.blocks].filter((block) => !block.isStuck);
  const due = free.filter((block) => block.isBroken || isWorn(block));
  const settled = [...places.tail].filter(isSettled);
  const isTailDue = settled.length >= TAIL_DUE_RECORDS;
  if (due.length === 0 && !isTailDue) return null;
  const halfEmpty = free.filter((block) => !due.includes(block) && block.live < BLOCK_RECORDS / 2);
  const blocks: Block[] = [];
  let room = BLOCK_RECORDS;
  const take = (candidates: readonly Block[]): void => {
    for (const block of candidates) {
      if (block.live > room) continue;
      blocks.push(block);
      room -= block.live;
    }
  };
  take(due);
  const tailIds = settled.slice(0, room);
  room -= tailIds.length;
  take(halfEmpty);
  return { blocks, tailIds };
}

function isWorn(block: Block): boolean {
  return block.live * 2 < block.recordIds.length;
}
