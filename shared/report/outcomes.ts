import { HANDOVER_KIND } from "../domain/code-lists/case-files";
import type { VictimRow } from "./report-rows";

type HandoverKind = (typeof HANDOVER_KIND)[number];
export type Outcome = HandoverKind | "other" | "pending";

/** The two outcomes that the national table always shows; `pending` is the third. */
const ALWAYS: readonly Outcome[] = ["social_affairs", "family"];

/**
 * R11: rescued people by the first handover after the rescue, in the order of the code list, `pending`
 * last and never left out. Kinds with fewer than `mergeBelow` people share one line `other`.
 */
export function firstOutcomes(
  rows: readonly VictimRow[],
  mergeBelow: number,
): ReadonlyMap<Outcome, readonly VictimRow[]> {
  const of = (kind: HandoverKind | null): VictimRow[] =>
    rows.filter((row) => row.firstHandover === kind);
  const outcomes = new Map<Outcome, readonly VictimRow[]>();
  const merged: VictimRow[] = [];
  for (const kind of HANDOVER_KIND) {
    const people = of(kind);
    if (ALWAYS.includes(kind) || (people.length > 0 && people.length >= mergeBelow)) {
      outcomes.set(kind, people);
    } else {
      merged.push(...people);
    }
  }
  if (merged.length > 0) outcomes.set("other", merged);
  return outcomes.set("pending", of(null));
}
