import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach } from "vitest";
import { AttachmentStore } from "../../../electron/attachments/attachment-store";
import { BackupDesk } from "../../../electron/backup/backup-desk";
import type { RestorePlaces } from "../../../electron/backup/restore-backup";
import type { AppMode } from "../../../electron/export/file-kinds";
import { SaveDesk } from "../../../electron/export/save-desk";
import { nodeDisk, type WriterDisk } from "../../../electron/export/writer-disk";
import { Journal } from "../../../electron/journal/journal";
import { JOURNAL_LIMITS } from "../../../electron/journal/journal-limits";
import { nodeJournalDisk } from "../../../electron/journal/node-journal-disk";
import { SnapshotDesk } from "../../../electron/journal/snapshot-desk";
import { createKeyFileStore } from "../../../electron/vault/key-file-store";
import { encodeFrame } from "../../../shared/journal/frame";
import { fakeClock, fakeDialogs, fakeLog, sha256Of, tempFolder } from "../electron/fakes";
import { newHouse } from "../electron/vault-house";

export const ATTACHMENT_IDS = [
  "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a11",
  "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a12",
] as const;
const SNAPSHOT_ID = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a13";
export const SNAPSHOT_BODY = new TextEncoder().encode("a sealed snapshot");
const LIMITS = { ...JOURNAL_LIMITS, ballastBytes: 0, guardBytes: 0, segmentBytes: 4 * 1024 * 1024 };

const journals: Journal[] = [];
afterEach(async () => {
  await Promise.all(journals.splice(0).map((journal) => journal.close()));
});

export function placesIn(folder: string): RestorePlaces & { readonly keyFilePath: string } {
  return {
    keyFilePath: path.join(folder, "vault", "keys.json"),
    journalDir: path.join(folder, "journal"),
    attachmentsDir: path.join(folder, "attachments"),
    restoreDir: path.join(folder, "restore"),
  };
}

/** Main's files over a folder, put together as the program does it; `stick` is what dialogs answer. */
export function mainOver(
  folder: string,
  stick: string | null,
  { mode = "real", disk = nodeDisk }: { mode?: AppMode; disk?: WriterDisk } = {},
) {
  const places = placesIn(folder);
  const { clock } = fakeClock();
  const log = fakeLog();
  const { dialogs, asked } = fakeDialogs(stick);
  const files = createKeyFileStore(places.keyFilePath, log);
  const attachments = new AttachmentStore(places.attachmentsDir, nodeDisk);
  const shared = { disk: nodeJournalDisk, limits: LIMITS, journalDir: places.journalDir };
  const generation = async () => {
    const loaded = await files.load();
    return loaded.state === "ready" ? loaded.keys.storeKey.generation : null;
  };
  const journal = new Journal({
    ...{ ...shared, log, mode, generation },
    isUsed: () => Promise.resolve(true),
    noteUse: () => Promise.resolve(),
    replaceStoreKey: () => Promise.reject(new Error("not asked for")),
    removeAttachment: (id) => attachments.remove(id),
  });
  journals.push(journal);
  const saveDesk = new SaveDesk({ dialogs, disk, clock, mode });
  const timesPath = path.join(folder, "vault", "backup-state.json");
  const desk = new BackupDesk({
    ...{ mode, clock, dialogs, saveDesk, files, journal, attachments, places, timesPath },
  });
  const snapshots = new SnapshotDesk({ ...shared, clock });
  return { places, files, attachments, journal, snapshots, desk, saveDesk, asked };
}

/** A house with people's keys, a journal with a snapshot and later frames, and two attachments. */
export async function houseWithFiles(given: { mode?: AppMode; disk?: WriterDisk } = {}) {
  const { keyFilePath, grant } = await newHouse();
  const folder = path.dirname(path.dirname(keyFilePath));
  const mode = given.mode ?? "real";
  const extension = mode === "real" ? "chumrok-backup" : "chumrok-demo-backup";
  const stick = path.join(await tempFolder(), `all.${extension}`);
  const main = mainOver(folder, stick, given);
  const mac = new Uint8Array(32).fill(7);
  await main.journal.begin(grant.generation);
  await appendFrames(main.journal, 1, 3);
  const about = { snapshotId: SNAPSHOT_ID, generation: grant.generation, sequence: 3, mac };
  const token = await main.snapshots.begin(about, SNAPSHOT_BODY.byteLength);
  await main.snapshots.write(token, SNAPSHOT_BODY);
  await main.journal.addSnapshot(await main.snapshots.commit(token, sha256Of(SNAPSHOT_BODY)));
  await appendFrames(main.journal, 4, 6);
  for (const attachmentId of ATTACHMENT_IDS) {
    const chunk = new TextEncoder().encode(`sealed ${attachmentId}`);
    await main.attachments.write({ attachmentId, index: 0, count: 1, chunk });
  }
  return { ...main, folder, stick, keyFilePath, grant };
}

export async function appendFrames(journal: Journal, from: number, to: number): Promise<void> {
  for (let sequence = from; sequence <= to; sequence += 1) {
    const box = new TextEncoder().encode(`sealed frame ${String(sequence)}`);
    const frame = await encodeFrame({ sequence, mac: new Uint8Array(32).fill(7), box });
    await journal.append(frame, false);
  }
}

/** Makes a backup and answers its bytes. */
export async function backedUp(given: Parameters<typeof houseWithFiles>[0] = {}) {
  const house = await houseWithFiles(given);
  const made = await house.desk.make();
  if (!made.made) throw new Error("cancelled");
  return { ...house, made, bytes: new Uint8Array(await readFile(house.stick)) };
}
