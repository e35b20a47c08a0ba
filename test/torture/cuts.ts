import { createHash } from "node:crypto";
import { codeOf } from "../../shared/errors";
import type { JournalState, SnapshotInfo } from "../../shared/ipc/journal-contract";
import { decodeFrames } from "../../shared/journal/frame";
import { splitFrames } from "../../electron/journal/frame-bytes";
import { toWriteError } from "../../electron/platform/write-error";
import type { Clock } from "../../electron/platform/clock";
import {
  attachmentPath,
  JOURNAL_DIR,
  macOfFrame,
  sha256,
  someFrame,
  someUuid,
  startMachine,
  writeAttachment,
  writeKeyFile,
  type Machine,
} from "../support/journal-machine";
import { seededRandom, type Random } from "../support/seeded-random";
import { SimulatedDisk } from "../support/simulated-disk";

/** What came out. `lost` counts acknowledged frames, `unreadable` snapshots and frames that are others. */
export type CutCounts = {
  cuts: number;
  acknowledged: number;
  lost: number;
  unreadable: number;
  /** Snapshots and erasures that came to their end: a run without any would prove nothing of them. */
  snapshots: number;
  erasures: number;
};

const CUTS_PER_LIFE = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Cuts the power `cuts` times, at points and with losses that the seed decides. */
export async function cutPower(cuts: number, seed = 1): Promise<CutCounts> {
  const counts: CutCounts = {
    cuts: 0,
    acknowledged: 0,
    lost: 0,
    unreadable: 0,
    snapshots: 0,
    erasures: 0,
  };
  for (let life = 0; counts.cuts < cuts; life += 1) {
    const isEnough = (): boolean => counts.cuts >= cuts;
    await new Life(seededRandom(seed * 1_000_003 + life), counts).live(isEnough);
  }
  return counts;
}

/** One vault from its first start through many power cuts, and what is known to be true of it. */
class Life {
  readonly #random: Random;
  readonly #counts: CutCounts;
  readonly #simulated: SimulatedDisk;
  #machine: Machine;
  #nowMs = Date.UTC(2026, 0, 5);
  /** Frames that were acknowledged, or that were found after a cut; index 0 is sequence 1. */
  #kept: Uint8Array[] = [];
  /** Appends since the last answered one, each with its frames: cut short or refused. */
  #attempts: Uint8Array[][] = [];
  #generation: string;
  /** Where an erasure that was not answered yet leads. */
  #switching: { readonly to: string; readonly attachmentId: string } | null = null;
  #isBegun = false;
  /** Attachments that an answered erasure took away. */
  #removed: string[] = [];

  constructor(random: Random, counts: CutCounts) {
    this.#random = random;
    this.#counts = counts;
    this.#simulated = new SimulatedDisk(random);
    this.#generation = someUuid(random);
    this.#machine = this.#start();
  }

  async live(isEnough: () => boolean): Promise<void> {
    await writeKeyFile(this.#machine.disk, this.#generation);
    for (let cut = 0; cut < CUTS_PER_LIFE && !isEnough(); cut += 1) {
      this.#simulated.cutDuring(1 + this.#below(60));
      await this.#workUntilCut();
      this.#simulated.loseUnsynced();
      this.#counts.cuts += 1;
      this.#machine = this.#start();
      // The power may go again while the journal opens.
      if (this.#below(4) === 0) await this.#cutWhileOpening();
      await this.#check();
    }
  }

  async #workUntilCut(): Promise<void> {
    for (;;) {
      try {
        await this.#step();
      } catch (thrown) {
        if (this.#simulated.isOff) return;
        // A disk that fails at times: nothing of the step counts, and the next one goes on.
        if (!["write_failed", "disk_full"].includes(codeOf(thrown))) throw thrown;
      }
    }
  }

  async #cutWhileOpening(): Promise<void> {
    this.#simulated.cutDuring(1 + this.#below(6));
    const isCut = await this.#machine.journal.state().then(
      () => false,
      () => true,
    );
    if (!isCut) return;
    this.#simulated.loseUnsynced();
    this.#machine = this.#start();
  }

  async #step(): Promise<void> {
    const { journal } = this.#machine;
    if (!this.#isBegun) {
      await journal.begin(this.#generation);
      this.#isBegun = true;
      return;
    }
    if (this.#below(15) === 0) this.#failSoon();
    const choice = this.#below(100);
    if (choice < 70) return this.#append();
    if (choice < 90) {
      await this.#snapshot(this.#generation);
      return;
    }
    if (choice < 95) return this.#switch();
    await this.#machine.snapshots.abortAll();
    await journal.close();
  }

  #failSoon(): void {
    const operation = this.#below(2) === 0 ? "write" : "sync";
    const systemCode = this.#below(2) === 0 ? "ENOSPC" : "EIO";
    this.#simulated.fail(operation, systemCode, 1 + this.#below(3));
  }

  async #append(): Promise<void> {
    const count = 1 + this.#below(3);
    const sent: Uint8Array[] = [];
    this.#attempts.push(sent);
    for (let index = 0; index < count; index += 1) {
      const sequence = this.#kept.length + 1 + index;
      sent.push(await someFrame(sequence, this.#random, 16 + this.#below(1500)));
    }
    const bytes = Uint8Array.from(Buffer.concat(sent));
    const { headSequence } = await this.#machine.journal.append(bytes, this.#below(10) === 0);
    this.#counts.acknowledged += count;
    this.#kept.push(...sent);
    this.#attempts = [];
    if (headSequence !== this.#kept.length) throw new Error("the head is not the last frame");
  }

  /** Its body lists the hashes of everything up to the head. */
  async #snapshot(generation: string): Promise<string> {
    const { journal, snapshots } = this.#machine;
    this.#nowMs += this.#below(2) * DAY_MS;
    const snapshotId = someUuid(this.#random);
    const body = bodyOf(this.#kept);
    const last = this.#kept.at(-1);
    const mac = last === undefined ? new Uint8Array(32) : macOfFrame(last);
    const plan = { snapshotId, generation, sequence: this.#kept.length, mac };
    await journal.open();
    const token = await snapshots.begin(plan, body.byteLength);
    const middle = Math.floor(body.byteLength / 2);
    await snapshots.write(token, body.subarray(0, middle));
    await snapshots.write(token, body.subarray(middle));
    const hash = createHash("sha256").update(body).digest("hex");
    await journal.addSnapshot(await snapshots.commit(token, hash));
    this.#counts.snapshots += 1;
    return snapshotId;
  }

  async #switch(): Promise<void> {
    const attachmentId = someUuid(this.#random);
    await writeAttachment(this.#machine.disk, attachmentId).catch(toStep);
    const to = someUuid(this.#random);
    const snapshotId = await this.#snapshot(to);
    this.#switching = { to, attachmentId };
    await this.#machine.journal.switchTo({
      ...{ from: this.#generation, to, snapshotId },
      ...{ sealedStoreKey: new Uint8Array(8), removedAttachments: [attachmentId] },
    });
    this.#switched(this.#switching);
  }

  #switched({ to, attachmentId }: { to: string; attachmentId: string }): void {
    this.#counts.erasures += 1;
    this.#generation = to;
    this.#removed.push(attachmentId);
    this.#switching = null;
  }

  /** Everything that must be true once the machine runs again. */
  async #check(): Promise<void> {
    const { journal } = this.#machine;
    const state = await journal.state();
    if (state.generation === null) {
      if (this.#isBegun) this.#counts.lost += this.#kept.length;
      return;
    }
    this.#isBegun = true;
    await this.#checkGeneration(state);
    const lostHere = Math.max(0, this.#kept.length - state.headSequence);
    this.#counts.lost += lostHere;
    for (const { from, to } of state.gaps) this.#counts.lost += to - from + 1;
    const frames = await this.#readAll(state);
    this.#takeInFlight(state, frames);
    for (const [index, snapshot] of state.snapshots.entries()) {
      await this.#checkSnapshot(snapshot, index < 2 ? frames : null);
    }
    if (state.snapshots.length === 0 && state.firstSequence !== 1) this.#counts.lost += 1;
  }

  /** The key file decides which generation lives; nothing of another may be left. */
  async #checkGeneration(state: JournalState): Promise<void> {
    const named = await this.#machine.generation();
    if (this.#switching !== null && named === this.#switching.to) this.#switched(this.#switching);
    this.#switching = null;
    const isExpected = named === this.#generation && state.generation === named;
    if (!isExpected) throw new Error("another generation lives");
    const strangers = this.#simulated
      .files()
      .filter((file) => file.startsWith(JOURNAL_DIR) && /[0-9a-f]{8}-/.test(file))
      .filter((file) => !file.slice(JOURNAL_DIR.length).includes(named));
    if (strangers.length > 0) throw new Error("something of an erased generation is left");
    const isBack = this.#removed.some((id) => this.#simulated.peek(attachmentPath(id)) !== null);
    if (isBack) throw new Error("an erased attachment is left");
  }

  async #readAll(state: JournalState): Promise<Map<number, Uint8Array>> {
    const found = new Map<number, Uint8Array>();
    for (let after = state.firstSequence - 1; ;) {
      const { frames, isLast } = await this.#machine.journal.read(after);
      if ((await decodeFrames(frames)) === null) this.#counts.unreadable += 1;
      const pieces = frames.byteLength === 0 ? [] : await splitFrames(frames);
      for (const { frame, bytes } of pieces) {
        if (frame.sequence <= after) throw new Error("frames are out of order");
        found.set(frame.sequence, bytes);
        after = frame.sequence;
      }
      if (isLast) return found;
    }
  }

  /** What was sent and not answered may be there, in order; then it counts like the rest. */
  #takeInFlight(state: JournalState, frames: ReadonlyMap<number, Uint8Array>): void {
    const extra = Array.from(
      { length: Math.max(0, state.headSequence - this.#kept.length) },
      (_, index) => frames.get(this.#kept.length + 1 + index),
    );
    const isOf = (sent: readonly Uint8Array[]): boolean =>
      extra.every((bytes, index) => {
        const expected = sent[index];
        return bytes !== undefined && expected !== undefined && equal(bytes, expected);
      });
    const attempt = [[], ...this.#attempts].find(isOf);
    if (attempt === undefined) throw new Error("a frame was invented");
    this.#kept.push(...attempt.slice(0, extra.length));
    this.#attempts = [];
    for (const [sequence, bytes] of frames) {
      const expected = this.#kept[sequence - 1];
      if (expected === undefined || !equal(bytes, expected)) this.#counts.unreadable += 1;
    }
  }

  /** With `frames`: it and the frames after it hold everything, so that either of two may be rotten. */
  async #checkSnapshot(
    { snapshotId, sequence }: SnapshotInfo,
    frames: ReadonlyMap<number, Uint8Array> | null,
  ): Promise<void> {
    const { chunk, isLast } = await this.#machine.journal.readSnapshot(snapshotId, 0);
    const expected = bodyOf(this.#kept.slice(0, sequence));
    if (!isLast || !equal(chunk, expected)) this.#counts.unreadable += 1;
    if (frames === null) return;
    for (let after = sequence + 1; after <= this.#kept.length; after += 1) {
      if (!frames.has(after)) this.#counts.lost += 1;
    }
  }

  #start(): Machine {
    const clock: Clock = {
      nowMs: () => this.#nowMs,
      wait: () => Promise.resolve(),
      after: () => () => undefined,
    };
    return startMachine(this.#simulated, { clock });
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}

/** The attachment is no part of the journal; its failure ends the step like one of the journal's. */
function toStep(thrown: unknown): never {
  throw toWriteError(thrown);
}

function bodyOf(frames: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat([Buffer.of(1), ...frames.map(sha256)]));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
