import { randomBytes } from "node:crypto";
import { AppError } from "../../shared/errors";
import type { Clock } from "../platform/clock";

type Entry<T> = { readonly value: T; lastUsedMs: number };

/** A choice that lies unused for this long is forgotten. */
export const TOKEN_IDLE_MS = 15 * 60 * 1000;
const MAX_OPEN = 8;

/**
 * Choices of a person, each behind a random token. The renderer holds only tokens: one that was never
 * given, was used up or has lain too long is `target_expired`.
 */
export class TokenTable<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #clock: Clock;
  readonly #onExpired: (value: T) => void;

  constructor(clock: Clock, onExpired: (value: T) => void) {
    this.#clock = clock;
    this.#onExpired = onExpired;
  }

  add(value: T): string {
    this.#dropIdle();
    if (this.#entries.size >= MAX_OPEN) throw new AppError("not_allowed");
    const token = randomBytes(16).toString("hex");
    this.#entries.set(token, { value, lastUsedMs: this.#clock.nowMs() });
    return token;
  }

  /** Throws `target_expired`. */
  get(token: string): T {
    this.#dropIdle();
    const entry = this.#entries.get(token);
    if (entry === undefined) throw new AppError("target_expired");
    entry.lastUsedMs = this.#clock.nowMs();
    return entry.value;
  }

  /** Takes the token away for good; the caller ends what it stood for. Throws `target_expired`. */
  take(token: string): T {
    const value = this.get(token);
    this.#entries.delete(token);
    return value;
  }

  takeAll(): T[] {
    const values = [...this.#entries.values()].map((entry) => entry.value);
    this.#entries.clear();
    return values;
  }

  #dropIdle(): void {
    const oldestMs = this.#clock.nowMs() - TOKEN_IDLE_MS;
    for (const [token, entry] of this.#entries) {
      if (entry.lastUsedMs > oldestMs) continue;
      this.#entries.delete(token);
      this.#onExpired(entry.value);
    }
  }
}
