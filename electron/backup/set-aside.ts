import { AppError } from "../../shared/errors";
import type { RestoreDisk } from "./restore-disk";

/**
 * Gives a folder another name beside it, under which nothing reads it again and nothing removes it.
 * `before` says what it gave way to. Throws `write_failed` and the system's errors.
 */
export async function setAside(
  disk: Pick<RestoreDisk, "exists" | "rename">,
  folder: string,
  before: "restore" | "start",
): Promise<void> {
  for (let number = 1; number <= 99; number += 1) {
    const aside = `${folder}.before-${before}-${String(number)}`;
    if (await disk.exists(aside)) continue;
    await disk.rename(folder, aside);
    return;
  }
  throw new AppError("write_failed");
}
