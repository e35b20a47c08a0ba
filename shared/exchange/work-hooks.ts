import { AppError } from "../errors";

/** How a long piece of work reports and hears that it should stop. */
export type WorkHooks = {
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1, never falling. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
};

/** How much to do between two checkpoints: about 10 ms of encryption, 50 ms of compression. */
export const CHECKPOINT_BYTES = 1024 * 1024;

/**
 * Reports, then lets go of the thread for a moment: crypto runs on it, and a Worker hears "stop" only
 * between tasks. Throws `AppError("cancelled")` when the signal was given.
 */
export async function checkpoint(hooks: WorkHooks, fraction: number): Promise<void> {
  hooks.onProgress?.(Math.min(fraction, 1));
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (hooks.signal?.aborted === true) throw new AppError("cancelled");
}

/** Hooks for a part of the work that takes the progress from one fraction to another. */
export function partOf(hooks: WorkHooks, from: number, to: number): WorkHooks {
  const { signal, onProgress } = hooks;
  return { signal, onProgress: (fraction) => onProgress?.(from + fraction * (to - from)) };
}
