const MIB = 1024 * 1024;

/**
 * What one file may ask of the reader. A file past a limit is refused before the work is done, so a
 * small hostile file cannot cost a large amount of memory or time (performance §4).
 */
export type ExchangeLimits = {
  readonly fileBytes: number;
  readonly manifestBytes: number;
  readonly plainBytes: number;
  /** Inflated bytes for each gzip byte; the first 64 KiB are free, since tiny texts pack well. */
  readonly inflateRatio: number;
  readonly lineBytes: number;
  readonly items: number;
  readonly depth: number;
  readonly keysPerLine: number;
  /** In UTF-16 units. */
  readonly stringLength: number;
  /** A body up to this size stays in memory between two readings; a larger one is decrypted again. */
  readonly heldBytes: number;
};

export const EXCHANGE_LIMITS: ExchangeLimits = {
  fileBytes: 256 * MIB,
  manifestBytes: 64 * 1024,
  plainBytes: 512 * MIB,
  inflateRatio: 100,
  lineBytes: 4 * MIB,
  items: 200_000,
  depth: 16,
  keysPerLine: 150_000,
  stringLength: 200_000,
  heldBytes: 8 * MIB,
};
