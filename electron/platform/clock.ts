/** Time, handed in so that expiry and delays are decided in plain tests. */
export interface Clock {
  nowMs(): number;
  wait(durationMs: number): Promise<void>;
  /** Runs `task` once after the delay; calling the result takes it back. */
  after(delayMs: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  wait: (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs)),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
