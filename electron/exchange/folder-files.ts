import { createHash } from "node:crypto";
import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { MAX_EXCHANGE_FILES, type ExchangeFile } from "../../shared/ipc/exchange-contract";

/** A file of the folder: what the page may know of it, and where it lies. */
export interface FolderFile extends Omit<ExchangeFile, "isDone"> {
  readonly filePath: string;
}

/**
 * The plain files in a folder that have this extension, the latest first; links, hidden files and files that
 * are still being written by somebody (`.part`) are passed over. Null when the folder is not there.
 */
export async function filesIn(folder: string, extension: string): Promise<FolderFile[] | null> {
  const names = await namesIn(folder, extension);
  if (names === null) return null;
  const found = await Promise.all(names.map((name) => fileAt(folder, name)));
  return found
    .filter((file) => file !== null)
    .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1))
    .slice(0, MAX_EXCHANGE_FILES);
}

async function namesIn(folder: string, extension: string): Promise<string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const suffix = `.${extension}`;
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .filter((name) => name.toLowerCase().endsWith(suffix) && name.length <= 255);
  } catch {
    return null;
  }
}

/** Null when it went away meanwhile. */
async function fileAt(folder: string, fileName: string): Promise<FolderFile | null> {
  const filePath = path.join(folder, fileName);
  try {
    const found = await lstat(filePath);
    if (!found.isFile()) return null;
    const modifiedAt = found.mtime.toISOString();
    const facts = JSON.stringify([fileName, found.size, modifiedAt]);
    const fileId = createHash("sha256").update(facts).digest("hex").slice(0, 32);
    return { fileId, fileName, sizeBytes: found.size, modifiedAt, filePath };
  } catch {
    return null;
  }
}
