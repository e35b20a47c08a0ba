import type { JournalState, SnapshotInfo } from "../../../shared/ipc/journal-contract";
import { MAX_CHUNK_BYTES } from "../../../shared/ipc/fields";
import { joinBytes, sha256Hex } from "../../../shared/crypto";
import { decodeFrames, encodeFrame, type Frame } from "../../../shared/journal/frame";
import { FIRST_MAC } from "../../../shared/journal/chain";
import type { ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";
import type { Strongroom } from "../../../renderer/store/vault-api";

interface Kept {
  readonly info: SnapshotInfo;
  bytes: Uint8Array;
}

/** What lies on the disk of the double: tests look at it and wreck it. */
export interface JournalFiles {
  generation: string | null;
  /** By sequence; one that is taken out is a gap. */
  frames: Map<number, Frame>;
  /** Newest first. */
  snapshots: Kept[];
  head: { sequence: number; mac: Uint8Array };
  /** The newest segment is gone; the last frame that was noted as acknowledged. */
  isTailGone: boolean;
  lastNoted: number;
  sealedStoreKey: Uint8Array | null;
  removedAttachments: string[];
  attachments: Map<string, Uint8Array[]>;
}

/** Main's storage in memory, keeping to the contract of the channels. */
export class StrongroomDouble implements Strongroom {
  files: JournalFiles = emptyFiles();
  /** What the next appends are answered with, one each. */
  readonly refusals: ErrorCode[] = [];
  /** What the key file remembers: it lies apart from the journal's files. */
  wasUsed = false;
  /** Called after frames are durable and before the answer; may throw as a broken channel would. */
  onAppended: () => void = () => undefined;
  /** For each append whether it may use the reserve. */
  readonly lastWords: boolean[] = [];
  readonly now: () => number;
  readonly isDemo: boolean;
  /** What an opened backup is read from, by its token. */
  readonly backups = new Map<string, JournalFiles>();
  /** Called when main is to remove the files of the working copy. */
  onClear: () => Promise<unknown> = () => Promise.resolve();
  #open: { token: string; info: SnapshotInfo; chunks: Uint8Array[] } | null = null;
  #staged: Kept | null = null;

  constructor(now: () => number, isDemo = false) {
    this.now = now;
    this.isDemo = isDemo;
  }

  /** A copy of everything on the disk, to be put back later. */
  copy(): JournalFiles {
    const { frames, snapshots, removedAttachments, attachments } = this.files;
    return {
      ...this.files,
      frames: new Map(frames),
      snapshots: snapshots.map((kept) => ({ ...kept, bytes: kept.bytes.slice() })),
      removedAttachments: [...removedAttachments],
      attachments: new Map(attachments),
    };
  }

  async state(source: string): Promise<Result<JournalState, ErrorCode>> {
    const files = this.#filesOf(source);
    if (files === null) return err("record_missing");
    const { generation, head, frames, snapshots } = files;
    const sequences = [...frames.keys()].sort((a, b) => a - b);
    const firstSequence = sequences[0] ?? head.sequence + 1;
    return ok({
      generation,
      headSequence: head.sequence,
      headMac: head.mac.slice(),
      firstSequence,
      gaps: gapsIn(sequences, firstSequence, head.sequence),
      snapshots: snapshots.map(({ info }) => info),
      journalBytes: [...frames.values()].reduce((sum, { box }) => sum + box.byteLength, 0),
      freeBytes: 1e9,
      isDiskLow: false,
      wasTailCut: false,
      isTailGone: files.isTailGone,
      lastNoted: files.lastNoted,
      wasUsed: this.wasUsed,
    });
  }

  async begin(generation: string) {
    if (this.files.generation !== null && !this.isDemo) return err("not_allowed" as const);
    this.files = { ...emptyFiles(), generation };
    return ok({});
  }

  async append(bytes: Uint8Array, isLastWords: boolean) {
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return err(refusal);
    if (bytes.byteLength > MAX_CHUNK_BYTES) return err("bad_request" as const);
    const frames = await decodeFrames(bytes.slice());
    const { head } = this.files;
    const isInStep = frames?.every(({ sequence }, at) => sequence === head.sequence + at + 1);
    if (frames === null || isInStep !== true) return err("out_of_step" as const);
    for (const frame of frames) this.files.frames.set(frame.sequence, frame);
    const last = frames.at(-1);
    if (last !== undefined) this.files.head = { sequence: last.sequence, mac: last.mac };
    this.wasUsed = true;
    this.lastWords.push(isLastWords);
    this.onAppended();
    return ok({ headSequence: this.files.head.sequence, isDiskLow: false });
  }

  async read(source: string, afterSequence: number) {
    const files = this.#filesOf(source);
    if (files === null) return err("record_missing" as const);
    const later = [...files.frames.values()]
      .filter(({ sequence }) => sequence > afterSequence)
      .sort((a, b) => a.sequence - b.sequence);
    const parts: Uint8Array[] = [];
    let size = 0;
    for (const frame of later) {
      const bytes = await encodeFrame(frame);
      if (size + bytes.byteLength > MAX_CHUNK_BYTES) break;
      parts.push(bytes);
      size += bytes.byteLength;
    }
    return ok({ frames: joined(parts), isLast: parts.length === later.length });
  }

  async beginSnapshot(snapshot: Parameters<Strongroom["beginSnapshot"]>[0]) {
    const { snapshotId, generation, sequence, mac } = snapshot;
    const createdAt = new Date(this.now()).toISOString();
    const token = sequence.toString(16).padStart(32, "0");
    const place = { snapshotId, generation, sequence, mac: mac.slice() };
    const info: SnapshotInfo = { ...place, createdAt, sizeBytes: 0 };
    this.#open = { token, info, chunks: [] };
    return ok({ token });
  }

  async writeSnapshot(token: string, chunk: Uint8Array) {
    if (this.#open?.token !== token) return err("target_expired" as const);
    if (chunk.byteLength > MAX_CHUNK_BYTES) return err("bad_request" as const);
    this.#open.chunks.push(chunk.slice());
    return ok({});
  }

  async commitSnapshot(token: string, sha256: string) {
    if (this.#open?.token !== token) return err("target_expired" as const);
    const { info, chunks } = this.#open;
    const bytes = joined(chunks);
    this.#open = null;
    if ((await sha256Hex(bytes)) !== sha256) return err("read_back_differs" as const);
    const kept: Kept = { info: { ...info, sizeBytes: bytes.byteLength }, bytes };
    if (info.generation !== this.files.generation) this.#staged = kept;
    else this.#keep(kept);
    return ok({});
  }

  async abortSnapshot() {
    this.#open = null;
    return ok({});
  }

  async readSnapshot(source: string, snapshotId: string, offset: number) {
    const files = this.#filesOf(source);
    const kept = files?.snapshots.find(({ info }) => info.snapshotId === snapshotId);
    if (kept === undefined) return err("record_missing" as const);
    // Odd pieces, so that no reader relies on where messages end.
    const chunk = kept.bytes.slice(offset, offset + 100_003);
    return ok({ chunk, isLast: offset + chunk.byteLength >= kept.bytes.byteLength });
  }

  async switchGeneration(change: Parameters<Strongroom["switchGeneration"]>[0]) {
    const staged = this.#staged;
    const isRight =
      change.from === this.files.generation &&
      staged?.info.generation === change.to &&
      staged.info.snapshotId === change.snapshotId;
    if (!isRight) return err("not_allowed" as const);
    const { sequence, mac } = staged.info;
    this.files = {
      ...emptyFiles(),
      generation: change.to,
      snapshots: [staged],
      head: { sequence, mac },
      sealedStoreKey: change.sealedStoreKey.slice(),
      removedAttachments: [...change.removedAttachments],
      attachments: new Map(
        [...this.files.attachments].filter(([id]) => !change.removedAttachments.includes(id)),
      ),
    };
    this.#staged = null;
    return ok({});
  }

  async heal(snapshotId: string) {
    const kept = this.files.snapshots.find(({ info }) => info.snapshotId === snapshotId);
    if (kept === undefined) return err("record_missing" as const);
    const { sequence, mac } = kept.info;
    this.files = {
      ...this.files,
      frames: new Map(),
      snapshots: [kept],
      head: { sequence, mac },
      isTailGone: false,
      lastNoted: 0,
    };
    return ok({});
  }

  async clearStore(): Promise<Result<unknown, ErrorCode>> {
    return this.onClear().then(
      () => ok({}),
      () => err("internal" as const),
    );
  }

  async writeAttachment(attachmentId: string, index: number, _count: number, chunk: Uint8Array) {
    const chunks = index === 0 ? [] : (this.files.attachments.get(attachmentId) ?? []);
    if (chunks.length !== index) return err("out_of_step" as const);
    this.files.attachments.set(attachmentId, [...chunks, chunk.slice()]);
    return ok({});
  }

  async readAttachment(attachmentId: string, index: number) {
    const chunk = this.files.attachments.get(attachmentId)?.[index];
    return chunk === undefined ? err("record_missing" as const) : ok({ chunk });
  }

  async removeAttachment(attachmentId: string) {
    this.files.attachments.delete(attachmentId);
    return ok({});
  }

  async listAttachments() {
    return ok({ attachmentIds: [...this.files.attachments.keys()] });
  }

  /** As main: frames go that the second newest snapshot covers. */
  #keep(kept: Kept): void {
    this.files.snapshots = [kept, ...this.files.snapshots];
    const covered = this.files.snapshots[1]?.info.sequence ?? 0;
    for (const sequence of this.files.frames.keys()) {
      if (sequence <= covered) this.files.frames.delete(sequence);
    }
  }

  #filesOf(source: string): JournalFiles | null {
    return source === "live" ? this.files : (this.backups.get(source) ?? null);
  }
}

function emptyFiles(): JournalFiles {
  return {
    generation: null,
    frames: new Map(),
    snapshots: [],
    head: { sequence: 0, mac: FIRST_MAC },
    isTailGone: false,
    lastNoted: 0,
    sealedStoreKey: null,
    removedAttachments: [],
    attachments: new Map(),
  };
}

function gapsIn(sequences: readonly number[], first: number, last: number) {
  const held = new Set(sequences);
  const gaps: { from: number; to: number }[] = [];
  for (let sequence = first; sequence <= last; sequence += 1) {
    if (held.has(sequence)) continue;
    const gap = gaps.at(-1);
    if (gap?.to === sequence - 1) gap.to = sequence;
    else gaps.push({ from: sequence, to: sequence });
  }
  return gaps;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return joinBytes(parts);
}
