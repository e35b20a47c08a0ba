import path from "node:path";
import { PART_SUFFIX } from "./file-names";
import { withFile, type JournalDisk, type JournalFile } from "./journal-disk";

const ZEROS = new Uint8Array(1024 * 1024);

/** Writes zeros from one place up to another; not synced. */
export async function writeZeros(file: JournalFile, from: number, to: number): Promise<void> {
  for (let offset = from; offset < to; offset += ZEROS.byteLength) {
    await file.write(offset, ZEROS.subarray(0, Math.min(ZEROS.byteLength, to - offset)));
  }
}

/** Whether nothing but zeros is in it. */
export function isAllZeros(bytes: Uint8Array): boolean {
  for (let offset = 0; offset < bytes.byteLength; offset += ZEROS.byteLength) {
    const piece = bytes.subarray(offset, offset + ZEROS.byteLength);
    if (Buffer.compare(piece, ZEROS.subarray(0, piece.byteLength)) !== 0) return false;
  }
  return true;
}

/**
 * A file of zeros whose room is really taken from the disk. It gets its name only when it is whole: a
 * crash leaves a part file that the next start removes. Throws the system's error and leaves nothing.
 */
export async function preallocate(
  disk: JournalDisk,
  filePath: string,
  sizeBytes: number,
): Promise<void> {
  const partPath = filePath + PART_SUFFIX;
  await disk.remove(partPath);
  try {
    await withFile(disk.create(partPath), async (file) => {
      await writeZeros(file, 0, sizeBytes);
      await file.sync();
    });
    await disk.rename(partPath, filePath);
  } catch (thrown) {
    await disk.remove(partPath).catch(() => undefined);
    throw thrown;
  }
  await disk.syncFolder(path.dirname(filePath));
}

/**
 * Overwrites a file with zeros, so that its blocks hold nothing where the disk writes in place, then
 * removes it. The caller syncs the folder.
 */
export async function overwriteAndRemove(disk: JournalDisk, filePath: string): Promise<void> {
  await withFile(disk.open(filePath), async (file) => {
    await writeZeros(file, 0, await file.sizeBytes());
    await file.sync();
  });
  await disk.remove(filePath);
}
