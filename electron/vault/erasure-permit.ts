import { AppError } from "../../shared/errors";
import type { Clock } from "../platform/clock";

/** As long as the ticket itself holds. */
export const PERMIT_MS = 600_000;

/**
 * That two people agreed to an erasure, as the key process has found it. Main cannot judge what the page
 * writes under a new store key; without this permit a page that was taken over could put noise in the place
 * of everything (ADR 0012). One at a time, good for one switch.
 */
export class ErasurePermit {
  readonly #clock: Pick<Clock, "nowMs">;
  /** Null without a permit. */
  #givenAtMs: number | null = null;

  constructor(clock: Pick<Clock, "nowMs">) {
    this.#clock = clock;
  }

  give(): void {
    this.#givenAtMs = this.#clock.nowMs();
  }

  /** At a lock. */
  drop(): void {
    this.#givenAtMs = null;
  }

  /** Uses it up. Throws `approval_needed` when there is none, or only an old one. */
  take(): void {
    const givenAtMs = this.#givenAtMs;
    this.#givenAtMs = null;
    const ageMs = givenAtMs === null ? -1 : this.#clock.nowMs() - givenAtMs;
    // A clock that was set back makes no permit last longer.
    if (ageMs < 0 || ageMs > PERMIT_MS) throw new AppError("approval_needed");
  }
}
