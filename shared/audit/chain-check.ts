import { AUDIT_START, chainHash, digestOf, type BareEvent, type ChainPlace } from "./audit-chain";

/** `brokenAt`: the sequence of the first entry that is edited, missing, swapped or cut; null when none. */
export interface ChainVerdict {
  readonly checked: number;
  readonly brokenAt: number | null;
}

/**
 * Follows a chain entry by entry and remembers the first that does not fit: edited, missing, put in or
 * moved. A tail that was cut shows only against a head that is known from elsewhere (`verdict`).
 */
export class ChainCheck {
  readonly #from: ChainPlace;
  #last: ChainPlace;
  #checked = 0;
  #brokenAt: number | null = null;

  constructor(from: ChainPlace = AUDIT_START) {
    this.#from = from;
    this.#last = from;
  }

  /** The last entry that fits. */
  get last(): ChainPlace {
    return this.#last;
  }

  /** Hands in the next entry; null for one that is there and cannot be read. */
  async next(event: BareEvent | null): Promise<void> {
    this.#checked += 1;
    if (this.#brokenAt !== null) return;
    const expected = this.#last.sequence + 1;
    this.#brokenAt = await this.#faultOf(event, expected);
    if (event !== null && this.#brokenAt === null) {
      this.#last = { sequence: expected, hash: event.hash };
    }
  }

  /** Where the chain is broken first, held against the head that it should end at. */
  verdict(head: ChainPlace): ChainVerdict {
    return { checked: this.#checked, brokenAt: this.#brokenAt ?? this.#faultOfEnd(head) };
  }

  async #faultOf(event: BareEvent | null, expected: number): Promise<number | null> {
    if (event?.sequence !== expected) return expected;
    if (event.hash !== (await chainHash(event.prevHash, await digestOf(event)))) return expected;
    if (event.prevHash === this.#last.hash) return null;
    // This entry is whole and follows another one than stands before it: that one was changed.
    return expected - 1 > this.#from.sequence ? expected - 1 : expected;
  }

  #faultOfEnd(head: ChainPlace): number | null {
    const { sequence, hash } = this.#last;
    if (sequence !== head.sequence) return Math.min(sequence, head.sequence) + 1;
    return hash === head.hash ? null : sequence;
  }
}
