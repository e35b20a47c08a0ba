import type { Manifest } from "./manifest";

/** Counts items that come one by one. */
export class KindCounter {
  readonly #counts = new Map<string, number>();

  add(recordKind: string): void {
    this.#counts.set(recordKind, (this.#counts.get(recordKind) ?? 0) + 1);
  }

  /** How many of each kind so far, kinds in alphabetical order. */
  get counts(): Manifest["counts"] {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([recordKind, count]) => ({ recordKind, count }));
  }
}

/** How many items of each record kind, kinds in alphabetical order. */
export function countByKind(items: Iterable<{ readonly recordKind: string }>): Manifest["counts"] {
  const counter = new KindCounter();
  for (const { recordKind } of items) counter.add(recordKind);
  return counter.counts;
}
