/** `whole` is the sum of `parts`; all are counts, so none is negative. Names are keys of figures. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const ANY: Interval = { low: 0, high: Infinity };

/**
 * What a reader can work out about every figure from those that are shown (dictionary §9 rule 10):
 * intervals narrowed along all sums until nothing moves. A figure in no sum may be any count. Numbers that
 * contradict each other leave an empty interval (`low` above `high`) and end the search there.
 */
export function feasibleIntervals(
  shown: ReadonlyMap<string, number>,
  sums: readonly Sum[],
): Map<string, Interval> {
  const intervals = new Map<string, Interval>();
  for (const [key, value] of shown) intervals.set(key, { low: value, high: value });
  const of = (key: string): Interval => intervals.get(key) ?? ANY;
  let isMoving = true;
  const narrow = (key: string, { low, high }: Interval): void => {
    const before = of(key);
    const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) };
    if (after.low === before.low && after.high === before.high) return;
    intervals.set(key, after);
    isMoving = true;
  };
  // Without the second condition two contradicting sums would push each other on for ever.
  while (isMoving && isPossible(intervals)) {
    isMoving = false;
    for (const { whole, parts } of sums) {
      const together = addAll(parts.map(of));
      narrow(whole, together);
      for (const part of parts) {
        const others = addAll(parts.filter((other) => other !== part).map(of));
        narrow(part, { low: of(whole).low - others.high, high: of(whole).high - others.low });
      }
    }
  }
  return intervals;
}

/** False once the numbers contradict each other. */
export function isPossible(intervals: ReadonlyMap<string, Interval>): boolean {
  return [...intervals.values()].every(({ low, high }) => low <= high);
}

function addAll(intervals: readonly Interval[]): Interval {
  return {
    low: intervals.reduce((sum, { low }) => sum + low, 0),
    high: intervals.reduce((sum, { high }) => sum + high, 0),
  };
}
