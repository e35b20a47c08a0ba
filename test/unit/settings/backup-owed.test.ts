import { describe, expect, it } from "vitest";
import { backupOwed } from "../../../renderer/features/settings/backup-owed";

const NOW = Date.parse("2026-03-10T03:00:00Z");
const daysAgo = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

describe("what is owed to backups", () => {
  it("is a first one, before all else", () => {
    expect(backupOwed({ lastBackupAt: null, lastDrillAt: null }, NOW)?.what).toBe("never");
  });

  it("is a new one after a week, even when a drill went well", () => {
    const times = { lastBackupAt: daysAgo(8), lastDrillAt: daysAgo(1) };
    expect(backupOwed(times, NOW)).toEqual({ what: "old", days: 8 });
    expect(backupOwed({ ...times, lastBackupAt: daysAgo(7) }, NOW)).toBeNull();
  });

  it("is a drill when none was made, or not for three months", () => {
    const lastBackupAt = daysAgo(2);
    expect(backupOwed({ lastBackupAt, lastDrillAt: null }, NOW)?.what).toBe("drill");
    expect(backupOwed({ lastBackupAt, lastDrillAt: daysAgo(91) }, NOW)?.what).toBe("drill");
    expect(backupOwed({ lastBackupAt, lastDrillAt: daysAgo(90) }, NOW)).toBeNull();
  });
});
