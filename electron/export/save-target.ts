import path from "node:path";
import { AppError } from "../../shared/errors";
import type { WriterDisk } from "./writer-disk";

/** Where a file may be written: a person chose it in a dialog. Never crosses to the renderer. */
export type SaveTarget = {
  readonly filePath: string;
  readonly partPath: string;
  readonly fileName: string;
  /** Whether the dialog asked about replacing a file that stood there. */
  readonly isReplacing: boolean;
};

/** What must stay free beside the file, so that the system itself can go on. */
const SPARE_BYTES = 1024 * 1024;

/**
 * The target behind a path from a save dialog. Linux dialogs add no extension and so asked about
 * another name than the one written: then a taken name is passed over for the next free one. Throws
 * `disk_full` when the file cannot fit.
 */
export async function toSaveTarget(
  disk: WriterDisk,
  chosenPath: string,
  extension: string,
  expectedBytes: number,
): Promise<SaveTarget> {
  const folder = path.dirname(chosenPath);
  await requireRoom(disk, folder, expectedBytes);
  const suffix = `.${extension}`;
  const isAsChosen = chosenPath.toLowerCase().endsWith(suffix);
  const filePath = isAsChosen ? chosenPath : await freePath(disk, chosenPath, suffix);
  const fileName = path.basename(filePath);
  return {
    filePath,
    partPath: path.join(folder, `.${fileName}.part`),
    fileName,
    isReplacing: await disk.exists(filePath),
  };
}

/** Throws `disk_full` when so many bytes would not leave a little room beside them. */
export async function requireRoom(
  disk: Pick<WriterDisk, "freeBytes">,
  folder: string,
  expectedBytes: number,
): Promise<void> {
  const freeBytes = await disk.freeBytes(folder);
  if (freeBytes !== null && freeBytes < expectedBytes + SPARE_BYTES) {
    throw new AppError("disk_full");
  }
}

async function freePath(disk: WriterDisk, stemPath: string, suffix: string): Promise<string> {
  for (let number = 1; number <= 99; number += 1) {
    const candidate = number === 1 ? stemPath + suffix : `${stemPath}-${number}${suffix}`;
    if (!(await disk.exists(candidate))) return candidate;
  }
  throw new AppError("write_failed");
}
