import { AppError } from "../../shared/errors";

/** What the page learns of a failing disk: `disk_full`, or `write_failed` for everything else. */
export function toJournalError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError(isDiskFull(thrown) ? "disk_full" : "write_failed", thrown);
}

function isDiskFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !("code" in thrown)) return false;
  return thrown.code === "ENOSPC" || thrown.code === "EDQUOT";
}
