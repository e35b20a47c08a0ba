import type { JournalState, SnapshotInfo } from "../../../shared/ipc/journal-contract";
import { equalBytes, type ChainHead } from "../../../shared/journal/chain";

/** What a store can be made whole from: itself, a snapshot, or nothing but frames from the first on. */
export type Base =
  | { readonly is: "store"; readonly head: ChainHead }
  | { readonly is: "snapshot"; readonly snapshot: SnapshotInfo }
  | { readonly is: "nothing" };

export interface Plan {
  readonly base: Base;
  /** Acknowledged frames that neither the base nor the journal has, as far as is known without reading. */
  readonly missing: number;
}

/** The name of a base, for remembering what was found out about it. */
export function baseName(base: Base): string {
  return base.is === "snapshot" ? base.snapshot.snapshotId : base.is;
}

/**
 * The last frame that was ever acknowledged, as far as anything here knows. A store of another history
 * (same place, other mac) knows nothing.
 */
export function knownEnd(state: JournalState, storeHead: ChainHead | null): number {
  const { headSequence, snapshots, wasUsed, lastNoted } = state;
  const standing = snapshots.map(({ sequence }) => sequence);
  const known = Math.max(headSequence, lastNoted, storeHead?.sequence ?? 0, ...standing);
  if (!wasUsed && lastNoted === 0) return known;
  // What was cut or went away may have been acknowledged, and no store is there to say that it was not.
  const isTailUnknown = (state.wasTailCut || state.isTailGone) && storeHead === null;
  const standsUntil = Math.max(headSequence, ...standing);
  return Math.max(1, known, isTailUnknown ? standsUntil + 1 : 0);
}

/**
 * Whether the end of the journal went away without a trace of how long it was: what a store has may then
 * be everything, or an old copy.
 */
export function isEndUnknown({ wasUsed, headSequence, isTailGone }: JournalState): boolean {
  return isTailGone || (wasUsed && headSequence === 0);
}

/** Null when the store's head contradicts the journal's: its history is not this one. */
export function trustedHead(state: JournalState, head: ChainHead | null): ChainHead | null {
  if (head === null) return null;
  const isOther = head.sequence === state.headSequence && !equalBytes(head.mac, state.headMac);
  return isOther ? null : head;
}

/**
 * The base that leaves the least missing; the store before snapshots, newer before older, because that
 * is less work. `unusable`: bases that proved bad; `found`: what reading showed to be missing after one.
 * Null when nothing is left to try.
 */
export function choosePlan(
  state: JournalState,
  storeHead: ChainHead | null,
  unusable: ReadonlySet<string>,
  found: ReadonlyMap<string, number>,
): Plan | null {
  const end = knownEnd(state, storeHead);
  const bases: Base[] = [
    ...(storeHead === null ? [] : [{ is: "store" as const, head: storeHead }]),
    ...state.snapshots.map((snapshot) => ({ is: "snapshot" as const, snapshot })),
    { is: "nothing" },
  ];
  const plans = bases
    .filter((base) => !unusable.has(baseName(base)))
    .map((base): Plan => {
      const known = countMissing(state, sequenceOf(base), end);
      return { base, missing: Math.max(known, found.get(baseName(base)) ?? 0) };
    });
  return plans.reduce<Plan | null>(
    (best, plan) => (best === null || plan.missing < best.missing ? plan : best),
    null,
  );
}

/** Where a base stands. */
export function sequenceOf(base: Base): number {
  if (base.is === "nothing") return 0;
  return base.is === "store" ? base.head.sequence : base.snapshot.sequence;
}

/** How many frames of `after` + 1 to `end` the journal does not have. */
function countMissing(state: JournalState, after: number, end: number): number {
  const first = Math.max(after + 1, state.firstSequence);
  const last = Math.min(end, state.headSequence);
  const held = Math.max(0, last - first + 1);
  const lost = state.gaps.reduce((sum, { from, to }) => {
    return sum + Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
  }, 0);
  return Math.max(0, end - after) - (held - lost);
}
