import type { AnyRecord } from "../../../shared/domain/any-record";
import type { LocalWrites } from "../commit";
import { localChangesOf, writeChanges } from "../journal/table-changes";
import { summarise } from "../summary-entry";
import { sealBlock, type NewBlock, type Shelved } from "./block-writer";
import type { Places } from "./places";
import { BLOCK_RECORDS, type ShelfParts } from "./shelf-parts";

interface Filled {
  readonly parts: ShelfParts;
  readonly places: Places;
}

/**
 * Puts records into full blocks, one transaction each, and into the index. `haveRows`: each has a row of
 * its own, which goes in the same transaction. `onAdded` hears how many more are being written.
 */
export async function fillBlocks(
  filled: Filled,
  records: AsyncIterable<AnyRecord> | Iterable<AnyRecord>,
  haveRows: boolean,
  onAdded: (count: number) => void,
): Promise<void> {
  let shelved: Shelved[] = [];
  // A block is sealed while the one before it is written.
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    if (shelved.length === 0) return;
    const full = shelved;
    shelved = [];
    const block = await sealBlock(filled.parts, full);
    await writing;
    writing = write(filled, block, full, haveRows);
    // Heard when it is waited for; whoever is interrupted before must not leave it unheard.
    writing.catch(() => undefined);
    onAdded(full.length);
  };
  for await (const record of records) {
    shelved.push({ record, entry: await summarise(record) });
    if (shelved.length === BLOCK_RECORDS) await flush();
  }
  await flush();
  await writing;
}

async function write(
  { parts, places }: Filled,
  block: NewBlock,
  shelved: readonly Shelved[],
  haveRows: boolean,
): Promise<void> {
  const keys = shelved.map(
    ({ record }, at) => [block.recordIds[at] ?? "", record.meta.rowVersion] as const,
  );
  const local: LocalWrites = { ...block.rows, removed: { revisions: haveRows ? keys : [] } };
  await writeChanges(parts.db, localChangesOf(local));
  block.recordIds.forEach((id, at) => {
    const entry = shelved[at]?.entry;
    if (entry !== undefined) parts.index.set(id, entry);
  });
  places.addBlock(block.id, block.packs, block.recordIds, () => true);
}
