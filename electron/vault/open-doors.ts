import { randomBytes } from "node:crypto";
import { AppError } from "../../shared/errors";
import type { Clock } from "../platform/clock";
import type { KeyProcess } from "./key-process-messages";

/** The page asks at once; a door that waits longer belongs to a page that is gone. */
export const DOOR_IDLE_MS = 60_000;
const MAX_OPEN = 2;
/** One page asks one question after the other; many at once would only fill the memory. */
export const MAX_BUSY = 4;

interface OpenDoor {
  readonly process: KeyProcess;
  readonly forgetTimer: () => void;
}

/** Key processes that wait for their question, each behind a random token that is good for one. */
export class OpenDoors {
  readonly #doors = new Map<string, OpenDoor>();
  readonly #clock: Clock;
  /** Processes that start, or that work on a question or wait for their turn. */
  #busy = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws `too_many_tries` when no further process may start now. */
  requireRoom(): void {
    if (this.#busy >= MAX_BUSY) throw new AppError("too_many_tries");
  }

  /** Counts a process as busy while `task` runs. */
  async whileBusy<T>(task: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await task();
    } finally {
      this.#busy -= 1;
    }
  }

  /** The oldest door ends when there are too many: the page that opened it asks no more. */
  add(process: KeyProcess): string {
    const token = randomBytes(16).toString("hex");
    const forgetTimer = this.#clock.after(DOOR_IDLE_MS, () => {
      this.#end(token);
    });
    this.#doors.set(token, { process, forgetTimer });
    const [oldest] = this.#doors.keys();
    if (this.#doors.size > MAX_OPEN && oldest !== undefined) this.#end(oldest);
    return token;
  }

  /** Takes the token away; the caller ends the process. Throws `target_expired`. */
  take(token: string): KeyProcess {
    const door = this.#doors.get(token);
    if (door === undefined) throw new AppError("target_expired");
    this.#doors.delete(token);
    door.forgetTimer();
    return door.process;
  }

  endAll(): void {
    for (const token of [...this.#doors.keys()]) this.#end(token);
  }

  #end(token: string): void {
    const door = this.#doors.get(token);
    this.#doors.delete(token);
    door?.forgetTimer();
    door?.process.end();
  }
}
