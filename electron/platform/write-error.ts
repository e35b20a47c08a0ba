import { AppError, type ErrorCode } from "../../shared/errors";

/** What the system says of a write that could not be; sticks with FAT take no file above 4 GiB (EFBIG). */
const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  EFBIG: "file_too_large",
};

/** What a failed write means to a person; `write_failed` for the rest. Our own errors stay as they are. */
export function toWriteError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  return new AppError(CODES[code] ?? "write_failed", thrown);
}
