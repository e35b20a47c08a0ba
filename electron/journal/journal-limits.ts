const MIB = 1024 * 1024;

/** Sizes that decide how the journal uses the disk. Everything is in bytes. */
export type JournalLimits = {
  /** One segment, preallocated. It holds the largest frame with room to spare. */
  readonly segmentBytes: number;
  /** Written ahead and given back when last words need room. */
  readonly ballastBytes: number;
  /** Ordinary writes are refused when less than this is free. */
  readonly guardBytes: number;
  /** All snapshots of a generation together, at most; see `snapshotsToKeep`. */
  readonly snapshotBudgetBytes: number;
};

export const JOURNAL_LIMITS: JournalLimits = {
  segmentBytes: 4 * MIB,
  ballastBytes: 16 * MIB,
  guardBytes: 64 * MIB,
  snapshotBudgetBytes: 1024 * MIB,
};

/** Whether an ordinary write of so many bytes must be refused: it could not be finished safely. */
export function isRefusedByGuard(
  { guardBytes }: JournalLimits,
  freeBytes: number,
  pendingBytes: number,
): boolean {
  return freeBytes < Math.max(guardBytes, 2 * pendingBytes);
}
