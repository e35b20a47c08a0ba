import type { PackRef } from "./block-codec";

/** A block as it is known while the vault is open. */
export interface Block {
  readonly id: string;
  readonly packs: readonly PackRef[];
  /** Which record each of its ordinals was; the record may lie elsewhere by now. */
  readonly recordIds: readonly string[];
  /** Records whose present revision lies here. */
  live: number;
  /**
   * Its own row or its words did not open, or its packs were found without it: it is to be made anew.
   * Only a block whose packs all open can be.
   */
  isBroken: boolean;
  /** A pack did not open: what lies in the block stays as it is. */
  isStuck: boolean;
}

/** Where a packed record lies. */
export interface Place {
  readonly block: Block;
  /** Among the records of the block. */
  readonly ordinal: number;
  readonly pack: PackRef;
  readonly slot: number;
}

/** Which record lies where. A record is in the tail or in one block; older copies in blocks are stale. */
export class Places {
  readonly #places = new Map<string, Place>();
  readonly #tail = new Set<string>();
  readonly #blocks = new Set<Block>();

  /** The blocks, oldest first. */
  get blocks(): ReadonlySet<Block> {
    return this.#blocks;
  }

  /** The records that are single rows, oldest first. */
  get tail(): ReadonlySet<string> {
    return this.#tail;
  }

  /** Undefined for a record of the tail, or of nowhere. */
  of(id: string): Place | undefined {
    return this.#places.get(id);
  }

  /** True for the records that a block still answers for. */
  isLive(block: Block, ordinal: number): boolean {
    const id = block.recordIds[ordinal];
    const place = id === undefined ? undefined : this.#places.get(id);
    return place?.block === block && place.ordinal === ordinal;
  }

  /** The live records of a block. */
  liveIds(block: Block): string[] {
    return block.recordIds.filter((_, ordinal) => this.isLive(block, ordinal));
  }

  toTail(id: string): void {
    this.#leave(id);
    this.#tail.add(id);
  }

  /** The record is nowhere any more. */
  remove(id: string): void {
    this.#leave(id);
  }

  /** Adds a block; of its records, those move there that `isPresent` says. */
  addBlock(
    id: string,
    packs: readonly PackRef[],
    recordIds: readonly string[],
    isPresent: (recordId: string, ordinal: number) => boolean,
  ): Block {
    const block: Block = { id, packs, recordIds, live: 0, isBroken: false, isStuck: false };
    let ordinal = 0;
    for (const pack of packs) {
      for (let slot = 0; slot < pack.count; slot += 1, ordinal += 1) {
        const recordId = recordIds[ordinal];
        if (recordId === undefined || !isPresent(recordId, ordinal)) continue;
        this.#leave(recordId);
        this.#places.set(recordId, { block, ordinal, pack, slot });
        block.live += 1;
      }
    }
    this.#blocks.add(block);
    return block;
  }

  /** The block is gone; its live records must have moved before. */
  removeBlock(block: Block): void {
    this.#blocks.delete(block);
  }

  clear(): void {
    this.#places.clear();
    this.#tail.clear();
    this.#blocks.clear();
  }

  #leave(id: string): void {
    const place = this.#places.get(id);
    if (place !== undefined) place.block.live -= 1;
    this.#places.delete(id);
    this.#tail.delete(id);
  }
}
