import type { LocalWrites } from "../commit";
import type { RevisionRow } from "../database";
import type { SealedVersion } from "../record-sealer";
import { sealBlock, type NewBlock } from "./block-writer";
import { TAIL_DUE_RECORDS } from "./compaction-plan";
import { BLOCK_RECORDS, type ShelfParts } from "./shelf-parts";

/** New records of one commit that go straight into blocks. */
export interface PackedVersions {
  readonly versions: readonly SealedVersion[];
  readonly blocks: readonly NewBlock[];
  readonly local: Required<Pick<LocalWrites, "packs" | "blocks" | "tokens" | "packed">>;
}

/**
 * Seals new records that are as many as compaction waits for into blocks at once, as an import of a month
 * brings them: written as single rows they would all be written again a minute later. Records that are
 * here already, and a rest that is too small for a block, are left to the tail.
 */
export async function packNew(
  parts: Pick<ShelfParts, "keys">,
  sealed: readonly SealedVersion[],
): Promise<PackedVersions> {
  const fresh = sealed.filter(({ key }) => key !== null);
  const blocks: NewBlock[] = [];
  const packed = new Set<RevisionRow>();
  for (let start = 0; fresh.length - start >= TAIL_DUE_RECORDS; start += BLOCK_RECORDS) {
    const some = fresh.slice(start, start + BLOCK_RECORDS);
    blocks.push(await sealBlock(parts, some));
    for (const { revision } of some) packed.add(revision);
  }
  return {
    versions: fresh.filter(({ revision }) => packed.has(revision)),
    blocks,
    local: {
      packs: blocks.flatMap(({ rows }) => rows.packs),
      blocks: blocks.flatMap(({ rows }) => rows.blocks),
      tokens: blocks.flatMap(({ rows }) => rows.tokens),
      packed,
    },
  };
}
