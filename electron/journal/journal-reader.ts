import type { JournalState } from "../../shared/ipc/journal-contract";

/** Bytes that can be read from any place: a file of our own, or a part of a backup. */
export interface ByteSource {
  sizeBytes(): Promise<number>;
  /** Fewer bytes than asked for only at the end. Throws the system's error. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** What serves `journal:state`, `journal:read` and `snapshot:read`: the journal that lives, or a backup's. */
export interface JournalReader {
  state(): Promise<JournalState>;
  /** Whole frames after `afterSequence`, at most 4 MiB; those that are damaged are left out. */
  read(afterSequence: number): Promise<{ frames: Uint8Array<ArrayBuffer>; isLast: boolean }>;
  /** At most 4 MiB of a snapshot's sealed body. Throws `record_missing` when it is not known. */
  readSnapshot(
    snapshotId: string,
    offset: number,
  ): Promise<{ chunk: Uint8Array<ArrayBuffer>; isLast: boolean }>;
}

/** One file of the journal in a backup, from its first byte up to `sizeBytes`; what follows is empty room. */
export type JournalPart = {
  readonly kind: "snapshot" | "segment";
  /** Below the journal's folder: `<generation>/segment-….cjs`. Made by `file-names.ts`, never by others. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly source: ByteSource;
};

/** The journal as it stands while it is frozen: its newest snapshot and the segments with later frames. */
export type FrozenJournal = {
  readonly generation: string;
  readonly headSequence: number;
  readonly parts: readonly JournalPart[];
};

/** What a backup needs of the live journal. */
export interface FreezableJournal {
  /** Runs `work` while appends wait. Throws `journal_damaged` when there is none, or it has gaps. */
  freeze<T>(work: (frozen: FrozenJournal) => Promise<T>): Promise<T>;
}
