import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * Replaces a small file of our own so that after a crash either the old or the new content stands
 * there whole: temp file (mode 0600), fsync, rename, fsync of the folder. Throws the system's error
 * and leaves no temp file.
 */
export async function replaceFile(filePath: string, content: string): Promise<void> {
  const folder = path.dirname(filePath);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const tempPath = `${filePath}.tmp`;
  await rm(tempPath, { force: true });
  try {
    const handle = await open(tempPath, "wx", 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(tempPath, filePath);
  } catch (error) {
    await rm(tempPath, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** The bytes of a file, or `null` when there is none. Throws when it cannot be read. */
export async function readIfPresent(filePath: string): Promise<Uint8Array | null> {
  try {
    return await readFile(filePath);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Makes a rename itself survive a power cut. Windows cannot open folders; it orders renames itself. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Not every system or stick allows it; the rename itself has happened.
  }
}
