const FREE_TRIES = 2;
const FIRST_DELAY_MS = 1000;
const MAX_DELAY_MS = 30_000;

/** How long the next try has to wait: two slips are free, then 1, 2, 4, … up to 30 seconds. */
export function tryDelayMs(failedTries: number): number {
  if (failedTries <= FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (failedTries - FREE_TRIES - 1), MAX_DELAY_MS);
}
