import { addDays, phnomPenhDay } from "../../shared/domain/local-time";
import type { SnapshotInfo } from "../../shared/ipc/journal-contract";

const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
/** The newest may turn out to be rotten: the one before it and the frames since then stand in. */
export const MIN_SNAPSHOTS = 2;

/**
 * Which snapshots stay: the two newest, the two newest of earlier days than the latest one, and as many as
 * fit the budget of the newest of each of the last seven days and four weeks that have any (Phnom Penh).
 * Those of earlier days stay however large the others are: what a page writes that was taken over today
 * must not push out what stood before (ADR 0012). `newestFirst` is in that order.
 */
export function snapshotsToKeep<T extends Pick<SnapshotInfo, "createdAt" | "sizeBytes">>(
  newestFirst: readonly T[],
  budgetBytes: number,
): readonly T[] {
  const always = new Set([
    ...newestFirst.slice(0, MIN_SNAPSHOTS),
    ...ofEarlierDays(newestFirst).slice(0, MIN_SNAPSHOTS),
  ]);
  const kept = new Set([
    ...always,
    ...newestOfEach(newestFirst, dayOf).slice(0, KEPT_DAYS),
    ...newestOfEach(newestFirst, weekOf).slice(0, KEPT_WEEKS),
  ]);
  let spentBytes = 0;
  return newestFirst
    .filter((snapshot) => kept.has(snapshot))
    .filter((snapshot) => {
      spentBytes += snapshot.sizeBytes;
      return always.has(snapshot) || spentBytes <= budgetBytes;
    });
}

/** By main's clock, not by the numbers that the page gives. */
function ofEarlierDays<T extends Pick<SnapshotInfo, "createdAt">>(newestFirst: readonly T[]): T[] {
  const latest = newestFirst.map(dayOf).reduce((a, b) => (a > b ? a : b), "");
  return newestFirst
    .filter((snapshot) => dayOf(snapshot) < latest)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt, "en"));
}

function newestOfEach<T>(newestFirst: readonly T[], groupOf: (item: T) => string): T[] {
  const groups = new Map<string, T>();
  for (const item of newestFirst) {
    if (!groups.has(groupOf(item))) groups.set(groupOf(item), item);
  }
  return [...groups.values()];
}

function dayOf({ createdAt }: Pick<SnapshotInfo, "createdAt">): string {
  return phnomPenhDay(Date.parse(createdAt));
}

/** The Monday of its week. */
function weekOf(snapshot: Pick<SnapshotInfo, "createdAt">): string {
  const day = dayOf(snapshot);
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}
