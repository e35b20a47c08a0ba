import { feasibleIntervals, type Interval, type Sum } from "./feasible-intervals";
import { linearIntervals } from "./linear-intervals";

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

/** What a reader has already, and what was kept from them there (rule 5). */
export interface Released {
  readonly shown: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
}

const NOTHING_RELEASED: Released = { shown: new Map(), hidden: new Set() };

/**
 * Rules 3, 4, 5 and 10: hides further figures until no hidden one can be narrowed below a width of k along
 * the linked sums, nor by a solver over all of them. Each step takes the figure that leaves the fewest
 * others exposed, then the cheapest. Ends because every step hides one more. Null when what was released
 * before gives something away whatever is hidden now: then nothing may be shown.
 */
export function hideLinked(
  figures: readonly Figure[],
  sums: readonly Sum[],
  primary: ReadonlySet<string>,
  k: number,
  released: Released = NOTHING_RELEASED,
): Set<string> | null {
  const hidden = new Set([...primary, ...released.hidden]);
  for (;;) {
    const shown = shownOf(figures, hidden, released);
    const exposed = exposedAlongSums(shown, sums, hidden, k);
    if (exposed.length === 0) exposed.push(...exposedToSolver(shown, sums, hidden, k));
    if (exposed.length === 0) return hidden;
    const next = cheapestToHide(exposed, figures, sums, hidden, k, released);
    if (next === null) return null;
    hidden.add(next.key);
  }
}

function cheapestToHide(
  exposed: readonly string[],
  figures: readonly Figure[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  k: number,
  released: Released,
): Figure | null {
  const candidates = candidatesFor(exposed, figures, sums, hidden, released);
  const scored = candidates.map((figure) => {
    const without = new Set([...hidden, figure.key]);
    const left = exposedAlongSums(shownOf(figures, without, released), sums, without, k);
    return { figure, cost: left.length + 2 * figure.rank + (figure.value === 0 ? 4 : 0) };
  });
  const [best] = scored.toSorted(
    (one, other) =>
      one.cost - other.cost ||
      Number(other.figure.isPreferred) - Number(one.figure.isPreferred) ||
      one.figure.value - other.figure.value,
  );
  return best?.figure ?? null;
}

/** All that a reader can look up. */
function shownOf(
  figures: readonly Figure[],
  hidden: ReadonlySet<string>,
  released: Released,
): ReadonlyMap<string, number> {
  const shown = new Map(released.shown);
  for (const { key, value, isPrinted } of figures) {
    if (isPrinted && !hidden.has(key)) shown.set(key, value);
  }
  return shown;
}

/** Hidden figures that a reader could still narrow to fewer than k + 1 values, sum by sum. */
function exposedAlongSums(
  shown: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  k: number,
): string[] {
  const intervals = feasibleIntervals(shown, sums);
  return [...hidden].filter((key) => width(intervals.get(key)) < k);
}

/** The same for a reader with a solver: the audit. */
function exposedToSolver(
  shown: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  k: number,
): string[] {
  const intervals = linearIntervals(shown, sums, hidden);
  return [...hidden].filter((key) => width(intervals.get(key)) < k);
}

function width(interval: Interval | undefined): number {
  return interval === undefined ? Infinity : interval.high - interval.low;
}

/** Shown figures that stand in one sum with an exposed one; failing that, all that are shown only here. */
function candidatesFor(
  exposed: readonly string[],
  figures: readonly Figure[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  released: Released,
): Figure[] {
  const linked = new Set(
    sums
      .map(({ whole, parts }) => [whole, ...parts])
      .filter((keys) => keys.some((key) => exposed.includes(key)))
      .flat(),
  );
  const shown = figures.filter(
    ({ key, isPrinted }) => isPrinted && !hidden.has(key) && !released.shown.has(key),
  );
  const near = shown.filter((figure) => linked.has(figure.key));
  return near.length > 0 ? near : shown;
}
