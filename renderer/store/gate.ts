type Call = (...given: never[]) => Promise<unknown>;

/**
 * Calls run beside each other; a call that replaces what all others stand on runs alone. An erasure
 * replaces the store key: a row that another call sealed or read under the old one, and writes or opens
 * under the new one, would be lost.
 */
export class Gate {
  /** The last call that was let in alone. Never rejects. */
  #alone: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<Promise<unknown>>();

  /** Runs `task` as soon as nobody who came before is alone. */
  beside<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#alone.then(task);
    const ended = run.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(ended);
    void ended.then(() => this.#running.delete(ended));
    return run;
  }

  /** Runs `task` when all who came before have ended; whoever comes later waits for it. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    const run = Promise.all([this.#alone, ...this.#running]).then(task);
    this.#alone = run.catch(() => undefined);
    return run;
  }

  /** The same calls, each of them through `beside`. */
  all<Calls extends Readonly<Record<keyof Calls, Call>>>(calls: Calls): Calls {
    const entries = Object.entries<Call>(calls).map(([name, call]) => [
      name,
      (...given: never[]) => this.beside(() => call(...given)),
    ]);
    return Object.fromEntries(entries) as Calls;
  }
}
