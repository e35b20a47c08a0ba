import { AppError, type ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { SealedWrites } from "../commit";
import type { StoreContext } from "../store-context";

export interface Rekeying {
  /** Records that go with all their versions and their data keys. */
  readonly dropRecordIds: readonly string[];
  /** Files of theirs that main keeps; their rows go by `writes.removals`. */
  readonly removedAttachments: readonly string[];
  /**
   * What belongs to the same step, sealed under the present keys as for `commit`: certificate, statistics
   * rows, incidents without the person, audit notes; drafts and attachment rows as removals. `applied` runs
   * when all is done.
   */
  readonly writes: SealedWrites;
}

/**
 * Replaces the store key (ADR 0012): everything but the dropped records is sealed anew into a snapshot of
 * a new generation, main switches to it and overwrites the old one, and the working copy is rebuilt. No
 * commit runs meanwhile. Until the switch nothing has changed, so any error leaves all as it was; after a
 * crash either all of the old stands or all of the new. `onProgress` from 0 to 1.
 */
export async function rekeyStore(
  store: StoreContext,
  rekeying: Rekeying,
  onProgress: (done: number) => void,
): Promise<Result<null, ErrorCode>> {
  await store.journal.exclusive(() => Promise.resolve([rekeying, onProgress]));
  throw new AppError("internal");
}
