/** How long nobody has to touch anything before the program locks, until the house says otherwise. */
export const IDLE_TIMEOUT_MS = 5 * 60 * 1000;

export interface Timers {
  readonly now: () => number;
  readonly setTimer: (callback: () => void, delayMs: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
}

/** Calls `onIdle` once when `touch` was not called for a while. A slept-through time counts in full. */
export class IdleTimer {
  readonly #timers: Timers;
  #timeoutMs: number;
  readonly #onIdle: () => void;
  #lastTouch: number;
  #timer: unknown = null;

  constructor(timers: Timers, onIdle: () => void, timeoutMs = IDLE_TIMEOUT_MS) {
    this.#timers = timers;
    this.#timeoutMs = timeoutMs;
    this.#onIdle = onIdle;
    this.#lastTouch = timers.now();
  }

  /** Counts from the last touch, also when the time runs. */
  setTimeoutMinutes(minutes: number): void {
    this.#timeoutMs = minutes * 60_000;
    if (this.#timer === null) return;
    this.stop();
    this.#wait();
  }

  start(): void {
    this.stop();
    this.#lastTouch = this.#timers.now();
    this.#wait();
  }

  /** Somebody is there. Cheap enough for every move of the mouse. */
  touch(): void {
    this.#lastTouch = this.#timers.now();
  }

  stop(): void {
    if (this.#timer !== null) this.#timers.clearTimer(this.#timer);
    this.#timer = null;
  }

  /** Milliseconds until it locks, at least 0. */
  remainingMs(): number {
    return Math.max(0, this.#lastTouch + this.#timeoutMs - this.#timers.now());
  }

  #wait(): void {
    this.#timer = this.#timers.setTimer(() => {
      if (this.remainingMs() > 0) this.#wait();
      else {
        this.#timer = null;
        this.#onIdle();
      }
    }, this.remainingMs());
  }
}
