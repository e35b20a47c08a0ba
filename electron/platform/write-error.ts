import { AppError } from "../../shared/errors";

/** What a failed write means to a person: `disk_full`, or `write_failed`. Our own errors stay as they are. */
export function toWriteError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const isFull =
    thrown instanceof Error &&
    "code" in thrown &&
    (thrown.code === "ENOSPC" || thrown.code === "EDQUOT");
  return new AppError(isFull ? "disk_full" : "write_failed", thrown);
}
