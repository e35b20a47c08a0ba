import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Journal } from "../../electron/journal/journal";
import { JOURNAL_LIMITS } from "../../electron/journal/journal-limits";
import { nodeJournalDisk } from "../../electron/journal/node-journal-disk";
import { encodeFrame, MAC_BYTES } from "../../shared/journal/frame";

const APPENDS = 200;

/**
 * The milliseconds, sorted, of appends to main's real journal on this disk, one `fdatasync` each. `boxBytes`
 * is the box of one save, as the own store made it.
 */
export async function appendTimes(boxBytes: number): Promise<number[]> {
  const journalDir = await mkdtemp(path.join(os.tmpdir(), "chumrok-bench-journal-"));
  const generation = randomUUID();
  const done = (): Promise<void> => Promise.resolve();
  const journal = new Journal({
    ...{ journalDir, disk: nodeJournalDisk, limits: JOURNAL_LIMITS, mode: "real" },
    log: { write: () => undefined },
    generation: () => Promise.resolve(generation),
    isUsed: () => Promise.resolve(true),
    ...{ noteUse: done, replaceStoreKey: done, removeAttachment: done },
  });
  try {
    await journal.begin(generation);
    const times: number[] = [];
    for (let sequence = 1; sequence <= APPENDS; sequence += 1) {
      const box = new Uint8Array(randomBytes(boxBytes));
      const frame = await encodeFrame({ sequence, mac: new Uint8Array(MAC_BYTES), box });
      const startedMs = performance.now();
      await journal.append(frame, false);
      times.push(performance.now() - startedMs);
    }
    return times.sort((a, b) => a - b);
  } finally {
    await journal.close();
    await rm(journalDir, { recursive: true, force: true });
  }
}
