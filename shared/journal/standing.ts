/** What main knows of its journal, as far as it tells whether anything is missing. */
export interface JournalStanding {
  readonly gaps: readonly unknown[];
  readonly headSequence: number;
  readonly isTailGone: boolean;
  readonly lastNoted: number;
  readonly wasUsed: boolean;
}

/**
 * Whether the journal can give everything that was ever acknowledged, as far as it can be known without a
 * key: then the working copy may be thrown away. A vault that was never used has nothing to give.
 */
export function isJournalWhole(state: JournalStanding): boolean {
  const { gaps, headSequence, isTailGone, lastNoted, wasUsed } = state;
  const isEndThere = !isTailGone && headSequence >= lastNoted;
  return gaps.length === 0 && isEndThere && (headSequence > 0 || !wasUsed);
}
