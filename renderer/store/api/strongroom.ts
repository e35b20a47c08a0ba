import type { ErrorCode } from "../../../shared/errors";
import type { JournalSource, JournalState } from "../../../shared/ipc/journal-contract";
import type { Result } from "../../../shared/result";

/**
 * Main's durable storage as the vault Worker sees it: sealed frames, snapshots and attachments. The page
 * lends it to the Worker (the Worker has no bridge); tests hand in one in memory.
 */
export interface Strongroom {
  state(source: JournalSource): Promise<Result<JournalState, ErrorCode>>;
  begin(generation: string): Promise<Result<unknown, ErrorCode>>;
  /** Whole encoded frames, at most 4 MiB; durable after the answer. */
  append(
    frames: Uint8Array,
    isLastWords: boolean,
  ): Promise<Result<{ headSequence: number; isDiskLow: boolean }, ErrorCode>>;
  read(
    source: JournalSource,
    afterSequence: number,
  ): Promise<Result<{ frames: Uint8Array; isLast: boolean }, ErrorCode>>;
  beginSnapshot(snapshot: {
    readonly snapshotId: string;
    readonly generation: string;
    readonly sequence: number;
    readonly mac: Uint8Array;
    readonly expectedBytes: number;
  }): Promise<Result<{ token: string }, ErrorCode>>;
  writeSnapshot(token: string, chunk: Uint8Array): Promise<Result<unknown, ErrorCode>>;
  commitSnapshot(token: string, sha256: string): Promise<Result<unknown, ErrorCode>>;
  abortSnapshot(token: string): Promise<Result<unknown, ErrorCode>>;
  readSnapshot(
    source: JournalSource,
    snapshotId: string,
    offset: number,
  ): Promise<Result<{ chunk: Uint8Array; isLast: boolean }, ErrorCode>>;
  switchGeneration(change: {
    readonly from: string;
    readonly to: string;
    readonly snapshotId: string;
    readonly sealedStoreKey: Uint8Array;
    readonly removedAttachments: string[];
  }): Promise<Result<unknown, ErrorCode>>;
  heal(snapshotId: string): Promise<Result<unknown, ErrorCode>>;
  /** Main removes the files of the working copy. `not_allowed` unless the journal is whole. */
  clearStore(): Promise<Result<unknown, ErrorCode>>;
  writeAttachment(
    attachmentId: string,
    index: number,
    count: number,
    chunk: Uint8Array,
  ): Promise<Result<unknown, ErrorCode>>;
  readAttachment(
    attachmentId: string,
    index: number,
  ): Promise<Result<{ chunk: Uint8Array }, ErrorCode>>;
  removeAttachment(attachmentId: string): Promise<Result<unknown, ErrorCode>>;
  listAttachments(): Promise<Result<{ attachmentIds: string[] }, ErrorCode>>;
}
