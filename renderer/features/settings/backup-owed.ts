import type { BackupTimes } from "./use-backup-times";

const DAY_MS = 86_400_000;
/** A week of work is what a house can write anew from memory. */
const BACKUP_DAYS = 7;
const DRILL_DAYS = 90;

/** What is owed to backups, the gravest first; `days`: how old the last one is. Null: nothing is. */
export function backupOwed(
  { lastBackupAt, lastDrillAt }: BackupTimes,
  nowMs: number,
): { readonly what: "never" | "old" | "drill"; readonly days: number } | null {
  if (lastBackupAt === null) return { what: "never", days: 0 };
  const days = daysSince(lastBackupAt, nowMs);
  if (days > BACKUP_DAYS) return { what: "old", days };
  const isTriedOut = lastDrillAt !== null && daysSince(lastDrillAt, nowMs) <= DRILL_DAYS;
  return isTriedOut ? null : { what: "drill", days };
}

function daysSince(at: string, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(at)) / DAY_MS);
}
