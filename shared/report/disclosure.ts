import { feasibleIntervals, type Interval, type Sum } from "./feasible-intervals";

/** A count that the table prints, or that a reader gets by subtracting printed ones. */
export interface Figure {
  readonly key: string;
  readonly value: number;
  /** False for a remainder that has no cell of its own, such as the victims who are not female. */
  readonly isPrinted: boolean;
  /** A zero here says something about people, so it hides like a small count (rule 1). */
  readonly isZeroTelling: boolean;
  /** The sensitive category holds everybody, so that all are known to share it (rule 2). */
  readonly isWholeGroup: boolean;
  /** Loss when hidden though not small: 0 a part, 1 its total, 2 a headline's part, 3 a headline. */
  readonly rank: number;
  /** Of equal rank, `unknown`, `other` and `pending` go first (rule 3). */
  readonly isPreferred: boolean;
}

/** Rules 1 and 2: figures that may not be shown for what they are themselves. */
export function primaryHidden(figures: readonly Figure[], k: number): Set<string> {
  const isSmall = ({ value, isZeroTelling }: Figure): boolean =>
    value === 0 ? isZeroTelling : value < k;
  return new Set(
    figures
      .filter((figure) => isSmall(figure) || (figure.isPrinted && figure.isWholeGroup))
      .map((figure) => figure.key),
  );
}

/**
 * Rules 3, 4 and 10: hides further figures until no hidden one can be narrowed below a width of k along the
 * linked sums. Each step takes the figure that leaves the fewest others exposed, then the cheapest.
 * Ends because every step hides one more, and with nothing shown nothing can be narrowed.
 */
export function hideLinked(
  figures: readonly Figure[],
  sums: readonly Sum[],
  primary: ReadonlySet<string>,
  k: number,
): Set<string> {
  const hidden = new Set(primary);
  for (;;) {
    const exposed = exposedFigures(figures, sums, hidden, k);
    if (exposed.length === 0) return hidden;
    const candidates = candidatesFor(exposed, figures, sums, hidden);
    const scored = candidates.map((figure) => ({
      figure,
      cost:
        exposedFigures(figures, sums, new Set([...hidden, figure.key]), k).length +
        2 * figure.rank +
        (figure.value === 0 ? 4 : 0),
    }));
    const best = scored.toSorted(
      (one, other) =>
        one.cost - other.cost ||
        Number(other.figure.isPreferred) - Number(one.figure.isPreferred) ||
        one.figure.value - other.figure.value,
    )[0];
    if (best === undefined) return hidden;
    hidden.add(best.figure.key);
  }
}

/** Hidden figures that a reader could still narrow to fewer than k + 1 values. */
export function exposedFigures(
  figures: readonly Figure[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  k: number,
): string[] {
  const shown = new Map(
    figures
      .filter((figure) => figure.isPrinted && !hidden.has(figure.key))
      .map((figure) => [figure.key, figure.value]),
  );
  const intervals = feasibleIntervals(shown, sums);
  return [...hidden].filter((key) => width(intervals.get(key)) < k);
}

function width(interval: Interval | undefined): number {
  return interval === undefined ? Infinity : interval.high - interval.low;
}

/** Shown figures that stand in one sum with an exposed one; failing that, all that are shown. */
function candidatesFor(
  exposed: readonly string[],
  figures: readonly Figure[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Figure[] {
  const linked = new Set(
    sums
      .map(({ whole, parts }) => [whole, ...parts])
      .filter((keys) => keys.some((key) => exposed.includes(key)))
      .flat(),
  );
  const shown = figures.filter((figure) => figure.isPrinted && !hidden.has(figure.key));
  const near = shown.filter((figure) => linked.has(figure.key));
  return near.length > 0 ? near : shown;
}
