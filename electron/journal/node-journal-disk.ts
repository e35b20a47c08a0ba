import { mkdir, open, readdir, rename, rm, rmdir, statfs, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { syncFolder } from "../platform/durable-file";
import type { JournalDisk, JournalFile } from "./journal-disk";

/** The real disk. */
export const nodeJournalDisk: JournalDisk = {
  async list(folder) {
    return (await unless("ENOENT", readdir(folder))) ?? [];
  },
  async makeFolder(folder) {
    const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (firstMade === undefined) return;
    for (let made = folder; made.length >= firstMade.length; made = path.dirname(made)) {
      await syncFolder(path.dirname(made));
    }
  },
  async removeFolder(folder) {
    await unless("ENOENT", rmdir(folder));
  },
  open: async (filePath) => toJournalFile(await open(filePath, "r+")),
  create: async (filePath) => toJournalFile(await open(filePath, "wx+", 0o600)),
  rename,
  remove: (filePath) => rm(filePath, { force: true }),
  syncFolder,
  async freeBytes(folder) {
    const space = await statfs(folder).catch(() => statfs(path.dirname(folder)).catch(() => null));
    return space === null ? Number.MAX_SAFE_INTEGER : space.bavail * space.bsize;
  },
};

function toJournalFile(handle: FileHandle): JournalFile {
  return {
    sizeBytes: async () => (await handle.stat()).size,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    async write(offset, bytes) {
      // The system may take fewer bytes than given (a full disk, a signal): then the rest is asked again.
      let written = 0;
      while (written < bytes.byteLength) {
        const { bytesWritten } = await handle.write(
          ...([bytes, written, bytes.byteLength - written, offset + written] as const),
        );
        if (bytesWritten === 0) throw Object.assign(new Error("short write"), { code: "EIO" });
        written += bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function unless<T>(systemCode: string, work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === systemCode) return null;
    throw error;
  }
}
