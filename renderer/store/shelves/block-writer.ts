import { randomUuid, sealBox } from "../../../shared/crypto";
import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import type { SealedRow } from "../database";
import { encodeRecord } from "../record-sealer";
import type { SummaryEntry } from "../summary-entry";
import { encodeBlock, type PackRef } from "./block-codec";
import { PackFiller } from "./pack-codec";
import { packContext } from "./pack-reader";
import { wordsOfRecord } from "./record-words";
import { sealParts } from "./sealed-parts";
import type { ShelfParts } from "./shelf-parts";
import { encodeSegment } from "./word-segment";

/** A record with its summary, to be put into a block. */
export interface Shelved {
  readonly record: AnyRecord;
  readonly entry: SummaryEntry;
  /** What `encodeRecord` makes of the record, where somebody has it already. */
  readonly plaintextBytes?: Uint8Array;
}

/** A block that is sealed and not written yet. */
export interface NewBlock {
  readonly id: string;
  readonly packs: readonly PackRef[];
  readonly recordIds: readonly string[];
  readonly rows: {
    readonly packs: readonly SealedRow[];
    readonly blocks: readonly SealedRow[];
    readonly tokens: readonly SealedRow[];
  };
}

/** Seals packs, columns and words of up to 1,024 records under random ids. Writes nothing. */
export async function sealBlock(
  { keys }: Pick<ShelfParts, "keys">,
  shelved: readonly Shelved[],
): Promise<NewBlock> {
  const id = randomUuid();
  const { packs, rows } = await sealPacks(keys, shelved);
  const entries = shelved.map(({ entry }) => entry);
  const foldedBefore = new Map<string, string>();
  const words = shelved.map(({ record, entry }) => wordsOfRecord(record, entry, foldedBefore));
  return {
    id,
    packs,
    recordIds: shelved.map(({ record }) => recordId(record)),
    rows: {
      packs: rows,
      blocks: await sealParts(keys.blocks, "blocks", id, encodeBlock({ packs, entries })),
      tokens: await sealParts(keys.tokens, "tokens", id, encodeSegment(words)),
    },
  };
}

async function sealPacks(keys: ShelfParts["keys"], shelved: readonly Shelved[]) {
  const packs: PackRef[] = [];
  const rows: SealedRow[] = [];
  const filler = new PackFiller();
  const close = async (): Promise<void> => {
    const id = randomUuid();
    packs.push({ id, count: filler.count });
    rows.push({ id, box: await sealBox(keys.packs, packContext(id), filler.take()) });
  };
  for (const { record, plaintextBytes = encodeRecord(record) } of shelved) {
    if (filler.add(plaintextBytes)) continue;
    await close();
    filler.add(plaintextBytes);
  }
  if (filler.count > 0) await close();
  return { packs, rows };
}
