import type { Manifest } from "./manifest";

/** How many items of each record kind, kinds in alphabetical order. */
export function countByKind(items: Iterable<{ readonly recordKind: string }>): Manifest["counts"] {
  const counts = new Map<string, number>();
  for (const { recordKind } of items) counts.set(recordKind, (counts.get(recordKind) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([recordKind, count]) => ({ recordKind, count }));
}
