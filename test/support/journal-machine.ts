import path from "node:path";
import { createHash } from "node:crypto";
import { Journal } from "../../electron/journal/journal";
import type { JournalDisk } from "../../electron/journal/journal-disk";
import type { JournalLimits } from "../../electron/journal/journal-limits";
import { SnapshotDesk } from "../../electron/journal/snapshot-desk";
import { withFile } from "../../electron/journal/journal-disk";
import type { Clock } from "../../electron/platform/clock";
import type { Log, LogEntry } from "../../electron/platform/log";
import { encodeFrame } from "../../shared/journal/frame";
import type { Random } from "./seeded-random";
import type { SimulatedDisk } from "./simulated-disk";

export const DATA_DIR = path.join(path.sep, "data");
export const JOURNAL_DIR = path.join(DATA_DIR, "journal");
const KEY_DIR = path.join(DATA_DIR, "vault");
/** Stands for what the key file remembers beside the generation. */
const USED_NAME = "used";
const KEY_PATH = path.join(KEY_DIR, "keys");
const ATTACHMENTS_DIR = path.join(DATA_DIR, "attachments");

/** Small, so that a few frames fill a segment. */
export const SMALL_LIMITS: JournalLimits = {
  segmentBytes: 8 * 1024,
  ballastBytes: 2048,
  guardBytes: 64 * 1024,
  snapshotBudgetBytes: 1024 * 1024,
};

/** Main as far as the journal is concerned, started on a simulated disk. */
export type Machine = {
  readonly disk: JournalDisk;
  readonly journal: Journal;
  readonly snapshots: SnapshotDesk;
  readonly logged: readonly LogEntry[];
  /** Which generation the key file names. */
  readonly generation: () => Promise<string | null>;
};

export type MachineOptions = {
  readonly clock: Clock;
  readonly mode?: "real" | "demo";
};

/** Starts a fresh process on the disk. */
export function startMachine(
  simulated: SimulatedDisk,
  { clock, mode = "real" }: MachineOptions,
): Machine {
  const disk = simulated.start();
  const logged: LogEntry[] = [];
  const log: Log = { write: (entry) => void logged.push(entry) };
  const shared = { disk, limits: SMALL_LIMITS, journalDir: JOURNAL_DIR };
  const generation = () => readKeyFile(disk);
  const journal = new Journal({
    ...shared,
    log,
    mode,
    generation,
    isUsed: async () => (await disk.list(KEY_DIR)).includes(USED_NAME),
    noteUse: () => writeKeyPart(disk, USED_NAME, ""),
    replaceStoreKey: (to) => writeKeyFile(disk, to),
    removeAttachment: async (id) => {
      await disk.remove(attachmentPath(id));
      await disk.syncFolder(ATTACHMENTS_DIR);
    },
  });
  return { disk, journal, snapshots: new SnapshotDesk({ ...shared, clock }), logged, generation };
}

export function attachmentPath(id: string): string {
  return path.join(ATTACHMENTS_DIR, id);
}

/** A synced file that an erasure has to take away. */
export async function writeAttachment(disk: JournalDisk, id: string): Promise<void> {
  await disk.makeFolder(ATTACHMENTS_DIR);
  await withFile(disk.create(attachmentPath(id)), async (file) => {
    await file.write(0, Uint8Array.of(1, 2, 3));
    await file.sync();
  });
  await disk.syncFolder(ATTACHMENTS_DIR);
}

/** Names a generation in the key file as the vault does: whole or not at all. */
export function writeKeyFile(disk: JournalDisk, generation: string): Promise<void> {
  return writeKeyPart(disk, path.basename(KEY_PATH), generation);
}

async function writeKeyPart(disk: JournalDisk, name: string, content: string): Promise<void> {
  const partPath = path.join(KEY_DIR, name);
  const tempPath = `${partPath}.tmp`;
  await disk.makeFolder(KEY_DIR);
  await disk.remove(tempPath);
  await withFile(disk.create(tempPath), async (file) => {
    await file.write(0, new TextEncoder().encode(content));
    await file.sync();
  });
  await disk.rename(tempPath, partPath);
  await disk.syncFolder(KEY_DIR);
}

async function readKeyFile(disk: JournalDisk): Promise<string | null> {
  if (!(await disk.list(KEY_DIR)).includes(path.basename(KEY_PATH))) return null;
  return withFile(disk.open(KEY_PATH), async (file) =>
    new TextDecoder().decode(await file.read(0, await file.sizeBytes())),
  );
}

/** A frame that nobody can take for another: its box and mac are random. */
export function someFrame(
  sequence: number,
  random: Random,
  boxBytes = 40,
): Promise<Uint8Array<ArrayBuffer>> {
  return encodeFrame({ sequence, mac: noise(random, 32), box: noise(random, boxBytes) });
}

export function macOfFrame(frame: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(frame.subarray(16, 48));
}

export function noise(random: Random, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

export function someUuid(random: Random): string {
  const hex = Buffer.from(noise(random, 16)).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}
