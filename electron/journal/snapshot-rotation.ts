import { addDays, phnomPenhDay } from "../../shared/domain/local-time";
import type { SnapshotInfo } from "../../shared/ipc/journal-contract";

const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;
/** The newest may turn out to be rotten: the one before it and the frames since then stand in. */
export const MIN_SNAPSHOTS = 2;

/**
 * Which snapshots stay: the two newest, the newest of each of the last seven days and four weeks that
 * have any (Phnom Penh), and of these only as many as fit the budget. `newestFirst` is in that order.
 */
export function snapshotsToKeep<T extends Pick<SnapshotInfo, "createdAt" | "sizeBytes">>(
  newestFirst: readonly T[],
  budgetBytes: number,
): readonly T[] {
  const kept = new Set([
    ...newestFirst.slice(0, MIN_SNAPSHOTS),
    ...newestOfEach(newestFirst, dayOf).slice(0, KEPT_DAYS),
    ...newestOfEach(newestFirst, weekOf).slice(0, KEPT_WEEKS),
  ]);
  let spentBytes = 0;
  return newestFirst
    .filter((snapshot) => kept.has(snapshot))
    .filter((snapshot, index) => {
      spentBytes += snapshot.sizeBytes;
      return index < MIN_SNAPSHOTS || spentBytes <= budgetBytes;
    });
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
