import type { ProgressStep } from "../../ui";

export interface Steps {
  /** 0 to 1 over all steps. */
  readonly value: number;
  readonly states: readonly ProgressStep["state"][];
}

/**
 * What is behind, at work and ahead in a row of steps. `done` is the part of the present one, 0 to 1;
 * a failed one keeps its place, and nothing after it is begun.
 */
export function stepStates<S extends string>(
  order: readonly S[],
  now: S,
  done: number,
  isFailed = false,
): Steps {
  const at = order.indexOf(now);
  const part = Math.min(1, Math.max(0, done));
  return {
    value: (at + part) / order.length,
    states: order.map((_, index) => {
      if (index < at) return "done";
      if (index > at) return "ahead";
      return isFailed ? "failed" : "now";
    }),
  };
}
