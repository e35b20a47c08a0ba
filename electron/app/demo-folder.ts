import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const OWNER_FILE = "owner";

/** The folder of this demo run. Leftovers of earlier runs go now, this one at the end of the process. */
export function openDemoFolder(realUserDataDir: string): string {
  wipeDemoLeftovers(realUserDataDir, isProcessAlive);
  const folder = createDemoFolder(realUserDataDir, process.pid);
  process.on("exit", () => {
    wipeFolder(folder);
  });
  return folder;
}

/**
 * A fresh folder `<userData>-demo-<random>` beside the real one, so that practice never touches real
 * data. The number of the owning process lies in it until the end. Synchronous, because the folder has
 * to be set before Electron is ready.
 */
export function createDemoFolder(realUserDataDir: string, ownerPid: number): string {
  const folder = `${realUserDataDir}-demo-${randomBytes(8).toString("hex")}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, OWNER_FILE), String(ownerPid), { mode: 0o600 });
  return folder;
}

/** Removes demo folders whose process is gone. One that will not go is tried again next time. */
export function wipeDemoLeftovers(
  realUserDataDir: string,
  isAlive: (pid: number) => boolean,
): void {
  const parent = path.dirname(realUserDataDir);
  const prefix = `${path.basename(realUserDataDir)}-demo-`;
  for (const name of readNames(parent)) {
    if (!name.startsWith(prefix) || !/^[0-9a-f]{16}$/.test(name.slice(prefix.length))) continue;
    const folder = path.join(parent, name);
    if (!isAlive(ownerOf(folder))) wipeFolder(folder);
  }
}

/** Never throws: on Windows files may still be open at the end of the process. */
export function wipeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next demo start wipes it.
  }
}

/** Whether a process of this number runs; another user's counts as running. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function ownerOf(folder: string): number {
  try {
    return Number(readFileSync(path.join(folder, OWNER_FILE), "utf8"));
  } catch {
    return Number.NaN;
  }
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
