import { z } from "../../shared/zod";
import type { Clock } from "../platform/clock";
import { readIfPresent, replaceFile } from "../platform/durable-file";

const FREE_TRIES = 2;
const FIRST_DELAY_MS = 1000;
const MAX_SLIP_DELAY_MS = 30_000;
/** More than this many are no slips of a tired hand any more. */
const MAX_SLIPS = 15;
const MAX_DELAY_MS = 5 * 60 * 1000;
/** What a damaged file counts for: damaging it must not be the way to try on. */
const TRIES_IF_DAMAGED = 20;

const triesSchema = z.strictObject({
  failedTries: z.int().nonnegative(),
  /** UTC. */
  lastAt: z.iso.datetime(),
});

/** How many tries failed since the last success, and when the last of them was. */
type Tries = { readonly failedTries: number; readonly lastMs: number };

/**
 * How long the next try has to wait, in ms: two slips are free, then 1, 2, 4, … up to 30 seconds, and
 * after 15 tries 1, 2, 4, 5 minutes.
 */
export function tryDelayMs(failedTries: number): number {
  if (failedTries <= FREE_TRIES) return 0;
  if (failedTries <= MAX_SLIPS) {
    return Math.min(FIRST_DELAY_MS * 2 ** (failedTries - FREE_TRIES - 1), MAX_SLIP_DELAY_MS);
  }
  return Math.min(MAX_SLIP_DELAY_MS * 2 ** (failedTries - MAX_SLIPS), MAX_DELAY_MS);
}

/**
 * The wait between tries at the door, in a small file (`vault/tries.json`), so that ending the program
 * does not buy new tries. Nobody is kept out by the file itself: when it cannot be written, the count
 * goes on in memory.
 */
export class TryDelay {
  readonly #filePath: string;
  readonly #clock: Clock;
  #tries: Promise<Tries> | null = null;

  constructor(filePath: string, clock: Clock) {
    this.#filePath = filePath;
    this.#clock = clock;
  }

  /** What is left of the wait before the next try, in ms. Never throws. */
  async waitMs(): Promise<number> {
    const { failedTries, lastMs } = await this.#known();
    const elapsedMs = this.#clock.nowMs() - lastMs;
    return Math.max(0, tryDelayMs(failedTries) - elapsedMs);
  }

  /** How many failed since the last success: the audit chain learns it at unlock. Never throws. */
  async failedTries(): Promise<number> {
    return (await this.#known()).failedTries;
  }

  /** A try failed. It is on the disk when this returns, so call it before the answer goes out. */
  failed(): Promise<void> {
    return this.#change(({ failedTries }) => ({
      failedTries: failedTries + 1,
      lastMs: this.#clock.nowMs(),
    }));
  }

  /** A try opened the vault: the count starts anew. Answers how many failed since the last success. */
  async succeeded(): Promise<number> {
    const { failedTries } = await this.#known();
    if (failedTries > 0) {
      await this.#change(() => ({ failedTries: 0, lastMs: this.#clock.nowMs() }));
    }
    return failedTries;
  }

  /** When the clock was set back, the wait begins anew: it becomes neither shorter nor endless. */
  #known(): Promise<Tries> {
    const nowMs = this.#clock.nowMs();
    this.#tries = (this.#tries ?? loadTries(this.#filePath, nowMs)).then((tries) => ({
      ...tries,
      lastMs: Math.min(tries.lastMs, nowMs),
    }));
    return this.#tries;
  }

  #change(next: (tries: Tries) => Tries): Promise<void> {
    const changed = this.#known().then(async (tries) => {
      const wanted = next(tries);
      await saveTries(this.#filePath, wanted).catch(() => undefined);
      return wanted;
    });
    this.#tries = changed;
    return changed.then(() => undefined);
  }
}

/** A file that is not there means no tries; one that cannot be read means many, just now. */
async function loadTries(filePath: string, nowMs: number): Promise<Tries> {
  try {
    const bytes = await readIfPresent(filePath);
    if (bytes === null) return { failedTries: 0, lastMs: nowMs };
    const { failedTries, lastAt } = triesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { failedTries, lastMs: Date.parse(lastAt) };
  } catch {
    return { failedTries: TRIES_IF_DAMAGED, lastMs: nowMs };
  }
}

function saveTries(filePath: string, { failedTries, lastMs }: Tries): Promise<void> {
  const lastAt = new Date(lastMs).toISOString();
  return replaceFile(filePath, `${JSON.stringify({ failedTries, lastAt })}\n`);
}
