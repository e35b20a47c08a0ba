import type { ErrorCode } from "../../shared/errors";
import type { Notification } from "../../shared/ipc/contract";
import type { Clock } from "../platform/clock";
import type { Log } from "../platform/log";

type LockReason = Notification<"vault:lock-requested">["reason"];

/** How long the renderer may take to put open forms away before its process is ended anyway. */
export const FLUSH_LIMIT_MS = 3000;

export type LockFlowParts = {
  readonly isUnlocked: () => boolean;
  /** Drops the session and removes unfinished files; keeps why the store did not open, if it did not. */
  readonly forget: (notOpened: ErrorCode | null) => Promise<void>;
  readonly notify: (reason: LockReason) => void;
  /** Ends the renderer's process and shows the unlock screen in a new one. */
  readonly replaceWindow: () => Promise<void>;
  readonly quit: () => void;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Lock = flush, forget, end the renderer (design §4). Main asks, the renderer flushes and answers with
 * `vault:lock`; when it does not in time, it is ended all the same.
 */
export class LockFlow {
  readonly #parts: LockFlowParts;
  #isQuitting = false;
  #takeBackForce: (() => void) | null = null;

  constructor(parts: LockFlowParts) {
    this.#parts = parts;
  }

  /** Suspend, a locked screen, the menu. Nothing happens when nobody is at work. */
  request(reason: LockReason): void {
    const { isUnlocked, notify, clock, log } = this.#parts;
    if (!isUnlocked() || this.#takeBackForce !== null) return;
    this.#takeBackForce = clock.after(FLUSH_LIMIT_MS, () => {
      log.write({ event: "lock_forced" });
      void this.lock();
    });
    notify(reason);
  }

  /**
   * Whether quitting has to wait. The first time at work it does: the flush is asked for, and `quit` is
   * called again after it.
   */
  shouldHoldQuit(): boolean {
    this.#isQuitting = true;
    if (!this.#parts.isUnlocked()) return false;
    this.request("quit");
    return true;
  }

  /**
   * What `vault:lock` does, and what the time limit does without being asked. `notOpened` is why the
   * store did not open behind the right passphrase.
   */
  async lock(notOpened: ErrorCode | null = null): Promise<void> {
    this.#takeBackForce?.();
    this.#takeBackForce = null;
    await this.#parts.forget(notOpened);
    if (this.#isQuitting) {
      this.#parts.quit();
      return;
    }
    try {
      await this.#parts.replaceWindow();
    } catch (thrown) {
      // No window to unlock in: better no program than an open one, or a loop of dying pages.
      this.#parts.log.write({ event: "start_failed", thrown });
      this.#parts.quit();
    }
  }
}
