import { readdirSync, readFileSync } from "node:fs";

/** One process of this machine (Linux). */
export interface ProcessInfo {
  readonly pid: number;
  readonly parent: number;
  /** Its arguments, each ended by a NUL. */
  readonly command: string;
}

/** The process, all that it started, and whatever names `marker` in its arguments; not this process. */
export function processesOf(pid: number, marker: string): ProcessInfo[] {
  const all = processTable();
  const found = new Set([pid]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const one of all) if (found.has(one.parent)) found.add(one.pid);
  }
  // Some of Chromium's helpers leave their parent; they all name the folder of the data.
  for (const one of all) if (one.command.includes(marker)) found.add(one.pid);
  found.delete(process.pid);
  return all.filter((one) => found.has(one.pid));
}

/** A zombie has ended: it only waits for its parent to ask how. */
export function isRunning(pid: number): boolean {
  try {
    return afterName(readFileSync(`/proc/${pid}/stat`, "utf8"))[0] !== "Z";
  } catch {
    return false;
  }
}

function processTable(): ProcessInfo[] {
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    try {
      const [, parent] = afterName(readFileSync(`/proc/${name}/stat`, "utf8"));
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      return [{ pid, parent: Number(parent), command }];
    } catch {
      return [];
    }
  });
}

/** The second field is the name in brackets, which may hold anything. */
function afterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
