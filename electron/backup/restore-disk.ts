import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { nodeDisk, type WriterDisk } from "../export/writer-disk";
import { syncFolder } from "../platform/durable-file";

/** What a restore needs of a disk, so that a crash at every step can be played in tests. */
export interface RestoreDisk extends Pick<
  WriterDisk,
  "freeBytes" | "exists" | "createPart" | "rename"
> {
  /** The names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** With its parents, for the owner only. */
  makeFolder(folder: string): Promise<void>;
  /** With everything in it; what is not there is no error. */
  removeAll(folder: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
}

export const nodeRestoreDisk: RestoreDisk = {
  ...nodeDisk,
  list: (folder) => readdir(folder).catch(() => []),
  async makeFolder(folder) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  async removeAll(folder) {
    await rm(folder, { recursive: true, force: true });
    await syncFolder(path.dirname(folder));
  },
  syncFolder,
};
