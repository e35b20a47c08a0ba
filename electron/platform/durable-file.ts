import { mkdir, open, readFile, rename, rm, type FileHandle } from "node:fs/promises";
import path from "node:path";

const ZEROS_BYTES = 1024 * 1024;

/**
 * Replaces a small file of our own so that after a crash either the old or the new content stands
 * there whole: temp file (mode 0600), fsync, rename, fsync of the folder. Throws the system's error
 * and leaves no temp file. One that a crash left is overwritten first: it may hold keys that are to go.
 */
export async function replaceFile(filePath: string, content: string): Promise<void> {
  const folder = path.dirname(filePath);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const tempPath = `${filePath}.tmp`;
  await destroy(tempPath);
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
    await destroy(tempPath);
    throw error;
  }
  await syncFolder(folder);
}

/** Removed at least, where it cannot be overwritten. */
async function destroy(filePath: string): Promise<void> {
  await overwriteAndRemove(filePath).catch(() => rm(filePath, { force: true }));
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

/**
 * Overwrites a file with zeros, fsyncs, and removes it; one that is not there is no error. Flash that
 * moves blocks may keep the old bytes all the same: what must never be read again has to be sealed under
 * a key that goes, too. Throws the system's error.
 */
export async function overwriteAndRemove(filePath: string): Promise<void> {
  const handle = await openIfPresent(filePath);
  if (handle === null) return;
  try {
    const { size } = await handle.stat();
    const zeros = new Uint8Array(Math.min(size, ZEROS_BYTES));
    for (let offset = 0; offset < size; offset += zeros.byteLength) {
      await handle.write(zeros, 0, Math.min(zeros.byteLength, size - offset), offset);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(filePath, { force: true });
  await syncFolder(path.dirname(filePath));
}

async function openIfPresent(filePath: string): Promise<FileHandle | null> {
  try {
    return await open(filePath, "r+");
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
