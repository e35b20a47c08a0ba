import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";

const SIZE = "400m";
const BLOCK_BYTES = 1024 * 1024;

/** A disk of its own for one data folder. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes the last free byte; whoever gives something back afterwards has it for itself. */
  fill(): void;
  /** Gives the room back. */
  free(): void;
  unmount(): void;
}

/** Null where none can be mounted: only root can, only on Linux, and not in every container. */
export function mountSmallDisk(folder: string): SmallDisk | null {
  if (process.platform !== "linux") return null;
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder]);
  if (mounted.status !== 0) return null;
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    unmount: () => void spawnSync("umount", ["-l", folder]),
  };
}

/** Bytes that an ordinary user could still write. */
export function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function fillUp(file: string): void {
  const handle = openSync(file, "a");
  try {
    for (let size = BLOCK_BYTES; size >= 1;) {
      if (!writeAll(handle, Buffer.alloc(size, 0xa5))) size = Math.floor(size / 2);
    }
  } finally {
    closeSync(handle);
  }
}

/** False when there is no room for all of it. */
function writeAll(handle: number, bytes: Buffer): boolean {
  try {
    return writeSync(handle, bytes) === bytes.byteLength;
  } catch {
    return false;
  }
}
