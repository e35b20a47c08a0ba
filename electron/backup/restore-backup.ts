import { createHash } from "node:crypto";
import path from "node:path";
import { AppError } from "../../shared/errors";
import { requireRoom } from "../export/save-target";
import { isGenerationName } from "../journal/file-names";
import { toWriteError } from "../platform/write-error";
import type { KeyFile } from "../vault/key-file";
import type { BackupFile, StoredPart } from "./backup-file";
import { copyPieces } from "./pieces";
import type { RestoreDisk } from "./restore-disk";
import { setAside } from "./set-aside";

export type RestorePlaces = {
  readonly journalDir: string;
  readonly attachmentsDir: string;
  readonly restoreDir: string;
};

export type RestoreParts = {
  readonly disk: RestoreDisk;
  readonly places: RestorePlaces;
  /** Writes the key file durably. Its presence is what makes a vault, so it is the last step. */
  readonly saveKeys: (keys: KeyFile) => Promise<void>;
};

/** Stands in the restore folder from when the folders of the vault may be those of the backup. */
const PLACING_NAME = "placing";

/**
 * Makes everything of a backup this installation's; the caller has made sure that there is no vault.
 * After a crash before the last step there is still none, and the next try begins anew. A journal that
 * has lost its key file is not thrown away: its folder gets another name. Throws `damaged_backup`,
 * `disk_full`, `write_failed`.
 */
export async function restoreBackup(
  file: Pick<BackupFile, "parts" | "keys" | "info">,
  parts: RestoreParts,
): Promise<void> {
  const { disk, places, saveKeys } = parts;
  try {
    await removeBrokenRestore(disk, places);
    await requireRoom(disk, path.dirname(places.restoreDir), file.info.sizeBytes);
    await stage(disk, places, file.parts);
    await place(disk, places);
    await saveKeys(file.keys);
  } catch (thrown) {
    throw toWriteError(thrown);
  }
  // The vault stands; an empty folder that would not go is removed at the next start.
  await disk.removeAll(places.restoreDir).catch(() => undefined);
}

/** At start, when there is a vault: what lies in the restore folder has had its turn. */
export async function forgetRestore(disk: RestoreDisk, places: RestorePlaces): Promise<void> {
  await disk.removeAll(places.restoreDir);
}

async function removeBrokenRestore(disk: RestoreDisk, places: RestorePlaces): Promise<void> {
  const { restoreDir, journalDir, attachmentsDir } = places;
  if (await disk.exists(path.join(restoreDir, PLACING_NAME))) {
    // Nobody has worked since: without a key file these are the copies of the try before.
    await disk.removeAll(journalDir);
    await disk.removeAll(attachmentsDir);
  }
  await disk.removeAll(restoreDir);
}

async function stage(
  disk: RestoreDisk,
  places: RestorePlaces,
  parts: readonly StoredPart[],
): Promise<void> {
  const staged = stagedIn(places);
  const folders = new Set([staged.journalDir, staged.attachmentsDir]);
  const files = parts.filter(({ kind }) => kind !== "keys");
  const placed = files.map((part) => {
    const folder = part.kind === "attachment" ? staged.attachmentsDir : staged.journalDir;
    return { part, filePath: path.join(folder, part.name) };
  });
  placed.forEach(({ filePath }) => folders.add(path.dirname(filePath)));
  for (const folder of folders) await disk.makeFolder(folder);
  for (const { part, filePath } of placed) await write(disk, part, filePath);
  for (const folder of folders) await disk.syncFolder(folder);
  await disk.syncFolder(places.restoreDir);
}

/** What is written is compared once more: a stick may give other bytes than a minute ago. */
async function write(disk: RestoreDisk, part: StoredPart, filePath: string): Promise<void> {
  const file = await disk.createPart(filePath);
  const digest = createHash("sha256");
  try {
    await copyPieces(part.source, async (piece) => {
      digest.update(piece);
      await file.write(piece);
    });
    await file.sync();
  } finally {
    await file.close();
  }
  if (digest.digest("hex") !== part.sha256) throw new AppError("damaged_backup");
}

async function place(disk: RestoreDisk, places: RestorePlaces): Promise<void> {
  const staged = stagedIn(places);
  const hadJournal = (await disk.list(places.journalDir)).some(isGenerationName);
  for (const folder of [places.journalDir, places.attachmentsDir]) {
    const hasFiles = hadJournal && (await disk.list(folder)).length > 0;
    await (hasFiles ? setAside(disk, folder, "restore") : disk.removeAll(folder));
  }
  const marker = await disk.createPart(path.join(places.restoreDir, PLACING_NAME));
  await marker.sync();
  await marker.close();
  await disk.syncFolder(places.restoreDir);
  await disk.rename(staged.journalDir, places.journalDir);
  await disk.rename(staged.attachmentsDir, places.attachmentsDir);
}

function stagedIn({ restoreDir }: RestorePlaces) {
  return {
    journalDir: path.join(restoreDir, "journal"),
    attachmentsDir: path.join(restoreDir, "attachments"),
  };
}
