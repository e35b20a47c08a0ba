import { AppError } from "../../../shared/errors";
import type { JournalSource } from "../../../shared/ipc/journal-contract";
import { follows, type ChainHead } from "../../../shared/journal/chain";
import { decodeFrames, type Frame } from "../../../shared/journal/frame";
import {
  rowKey,
  type FrameContent,
  type JournalRow,
  type RowRemoval,
} from "../../../shared/journal/ops";
import type { Strongroom } from "../api/strongroom";
import type { StoreKeys } from "../store-keys";
import { openFrame } from "./frames-of";
import { answerOf } from "./snapshot-writer";

/** What frames say together: the last word on each row that they touch. */
export interface Gathered {
  readonly rows: ReadonlyMap<string, JournalRow>;
  readonly removals: ReadonlyMap<string, RowRemoval>;
  readonly head: ChainHead;
  readonly frameCount: number;
  /** False when the first frame does not belong after where it began: another history. */
  readonly isContinued: boolean;
  /** Frames that are not there, do not open, or do not belong after the one before. */
  readonly missing: number;
  /** UTC: the last save before the first missing frame; null when there was none. */
  readonly wholeUntil: string | null;
  /** UTC: the last save of all. */
  readonly lastAt: string | null;
}

export interface FrameRange {
  readonly source: JournalSource;
  readonly after: ChainHead;
  /** The last frame to take. */
  readonly until: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * Reads, checks and opens the frames of a range. A transaction whose last part never came does not count:
 * it was never acknowledged. Beyond a gap it goes on: what can be opened is not thrown away.
 */
export async function gatherFrames(
  strongroom: Strongroom,
  keys: StoreKeys,
  { source, after, until, onProgress = () => undefined }: FrameRange,
): Promise<Gathered> {
  const gathering = new Gathering(keys, after);
  const total = Math.max(1, until - after.sequence);
  for (let last = after.sequence; last < until;) {
    const { frames: bytes, isLast } = await answerOf(strongroom.read(source, last));
    const frames = await decodeFrames(bytes);
    if (frames === null) throw new AppError("journal_damaged");
    for (const frame of frames) {
      if (frame.sequence <= until) await gathering.add(frame);
      last = frame.sequence;
    }
    onProgress(Math.min(1, (last - after.sequence) / total));
    if (isLast || frames.length === 0) break;
  }
  return gathering.end(until);
}

class Gathering {
  readonly #keys: StoreKeys;
  readonly #rows = new Map<string, JournalRow>();
  readonly #removals = new Map<string, RowRemoval>();
  #head: ChainHead;
  #frameCount = 0;
  #isContinued = true;
  #missing = 0;
  #unfinished: FrameContent[] = [];
  #wholeUntil: string | null = null;
  #lastAt: string | null = null;

  constructor(keys: StoreKeys, after: ChainHead) {
    this.#keys = keys;
    this.#head = after;
  }

  async add(frame: Frame): Promise<void> {
    const gap = frame.sequence - this.#head.sequence - 1;
    const isNext = gap === 0 && (await follows(this.#keys.chain, this.#head, frame));
    const content = await openFrame(this.#keys, frame);
    this.#missing += Math.max(0, gap) + (content === null || (gap === 0 && !isNext) ? 1 : 0);
    if (this.#frameCount === 0 && gap === 0) this.#isContinued = isNext;
    this.#frameCount += 1;
    this.#head = { sequence: frame.sequence, mac: frame.mac.slice() };
    if (content !== null) this.#take(content);
  }

  end(until: number): Gathered {
    this.#missing += Math.max(0, until - this.#head.sequence);
    return {
      ...{ rows: this.#rows, removals: this.#removals, head: this.#head },
      ...{ frameCount: this.#frameCount, missing: this.#missing },
      isContinued: this.#isContinued,
      ...{ wholeUntil: this.#wholeUntil, lastAt: this.#lastAt },
    };
  }

  #take(content: FrameContent): void {
    const isSame = this.#unfinished[0]?.transaction === content.transaction;
    this.#unfinished = isSame ? [...this.#unfinished, content] : [content];
    if (content.part !== content.parts) return;
    for (const part of this.#unfinished) this.#apply(part);
    this.#unfinished = [];
    this.#lastAt = content.at;
    if (this.#missing === 0) this.#wholeUntil = content.at;
  }

  #apply({ puts, removals }: FrameContent): void {
    for (const row of puts) {
      const key = rowKey(row);
      this.#removals.delete(key);
      // A copy: a view would keep the whole message alive for as long as one of its rows.
      this.#rows.set(key, { ...row, box: row.box.slice() });
    }
    for (const removal of removals) {
      const key = rowKey(removal);
      this.#rows.delete(key);
      this.#removals.set(key, removal);
    }
  }
}
