import { appendFile, mkdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { ErrorCode } from "../../shared/errors";
import type { InvokeChannel } from "../../shared/ipc/channels";
import type { Clock } from "./clock";

/** Everything a log line may say. There is no field for free text, so no case data can get in. */
export type LogEvent =
  | "request_failed"
  | "vault_copy_used"
  | "vault_copy_not_written"
  | "old_keys_not_overwritten"
  | "lock_forced"
  | "renderer_gone"
  | "demo_leftover_kept"
  | "journal_tail_cut"
  | "journal_tail_gone"
  | "journal_gap"
  | "journal_use_not_noted"
  | "disk_low"
  | "ballast_released"
  | "erasure_unfinished"
  | "store_cleared"
  | "start_failed";

export type LogEntry = {
  readonly event: LogEvent;
  readonly code?: ErrorCode;
  readonly channel?: InvokeChannel;
  /** What was thrown: only its class name and the system's code (ENOSPC) are kept. */
  readonly thrown?: unknown;
};

export interface Log {
  write(entry: LogEntry): void;
}

const MAX_LOG_BYTES = 256 * 1024;

/** The line of an entry: time, event, codes and class names, never a message, a path or a value. */
export function formatLogLine(entry: LogEntry, nowMs: number): string {
  return `${JSON.stringify({
    time: new Date(nowMs).toISOString(),
    event: entry.event,
    code: entry.code,
    channel: entry.channel,
    errorClass: nameOfClass(entry.thrown),
    system: systemCodeOf(entry.thrown),
  })}\n`;
}

/** A log of at most two files of 256 KiB. A log that cannot be written must not stop the program. */
export function createFileLog(logPath: string, clock: Clock): Log {
  let tail: Promise<void> = Promise.resolve();
  return {
    write(entry) {
      const line = formatLogLine(entry, clock.nowMs());
      tail = tail.then(() => append(logPath, line)).catch(() => undefined);
    },
  };
}

async function append(logPath: string, line: string): Promise<void> {
  await mkdir(path.dirname(logPath), { recursive: true, mode: 0o700 });
  const size = await stat(logPath).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_LOG_BYTES) await rename(logPath, `${logPath}.1`);
  await appendFile(logPath, line, { mode: 0o600 });
}

function nameOfClass(thrown: unknown): string | undefined {
  if (thrown === undefined) return undefined;
  const name = thrown instanceof Error ? thrown.constructor.name : typeof thrown;
  return /^[A-Za-z]{1,40}$/.test(name) ? name : "unnamed";
}

function systemCodeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" && /^E[A-Z0-9]{2,20}$/.test(thrown.code)
    ? thrown.code
    : undefined;
}
