import { z } from "../../shared/zod";
import { readIfPresent, replaceFile } from "../platform/durable-file";

const timesSchema = z.strictObject({
  /** UTC; null when never. */
  lastBackupAt: z.iso.datetime().nullable(),
  lastDrillAt: z.iso.datetime().nullable(),
});

export type BackupTimes = z.output<typeof timesSchema>;

const NEVER: BackupTimes = { lastBackupAt: null, lastDrillAt: null };

/** When the last backup was written and tried out. A file that cannot be read says: never. */
export async function readBackupTimes(filePath: string): Promise<BackupTimes> {
  try {
    const bytes = await readIfPresent(filePath);
    if (bytes === null) return NEVER;
    return timesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return NEVER;
  }
}

/** A time that cannot be written down must not make a good backup fail: then the reminder comes again. */
export async function noteBackupTime(
  filePath: string,
  change: Partial<BackupTimes>,
): Promise<void> {
  const times = { ...(await readBackupTimes(filePath)), ...change };
  await replaceFile(filePath, `${JSON.stringify(times)}\n`).catch(() => undefined);
}
