import { access, open, rename, rm, statfs } from "node:fs/promises";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import path from "node:path";
import { syncFolder } from "../platform/durable-file";

/** An open temp file. */
export interface PartHandle {
  write(chunk: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the writer needs of a disk, so that full and failing disks can be played in tests. */
export interface WriterDisk {
  /** Free bytes where the file will stand, or `null` when the system cannot say. */
  freeBytes(folder: string): Promise<number | null>;
  exists(filePath: string): Promise<boolean>;
  /** A new file of mode 0600; an older one of that name is removed first, links are not followed. */
  createPart(partPath: string): Promise<PartHandle>;
  /** SHA-256 in hex of what really stands in the file. */
  hash(filePath: string): Promise<string>;
  rename(fromPath: string, toPath: string): Promise<void>;
  remove(filePath: string): Promise<void>;
}

export const nodeDisk: WriterDisk = {
  async freeBytes(folder) {
    const space = await statfs(folder).catch(() => null);
    return space === null ? null : space.bavail * space.bsize;
  },
  exists: (filePath) =>
    access(filePath).then(
      () => true,
      () => false,
    ),
  async createPart(partPath) {
    await rm(partPath, { force: true });
    const handle = await open(partPath, "wx", 0o600);
    return {
      write: (chunk) => handle.appendFile(chunk),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  async hash(filePath) {
    const digest = createHash("sha256");
    await pipeline(createReadStream(filePath), digest);
    return digest.digest("hex");
  },
  async rename(fromPath, toPath) {
    await rename(fromPath, toPath);
    await syncFolder(path.dirname(toPath));
  },
  remove: (filePath) => rm(filePath, { force: true }),
};
