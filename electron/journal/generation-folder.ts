import path from "node:path";
import { AppError } from "../../shared/errors";
import {
  DAMAGED_SUFFIX,
  isGenerationName,
  isSnapshotName,
  PART_SUFFIX,
  segmentName,
  segmentSequence,
} from "./file-names";
import { diskSource, withFile, type JournalDisk } from "./journal-disk";
import { byNewest, headOf, type JournalContents } from "./journal-contents";
import { isTailGone, readMark, type Noted } from "./newest-mark";
import { overwriteAndRemove, writeZeros } from "./overwrite";
import { scanSegment, type Segment } from "./segment";
import { readSnapshotFile } from "./stored-journal";

export type OpenedGeneration = JournalContents & {
  readonly wasTailCut: boolean;
  readonly noted: Noted;
  readonly isTailGone: boolean;
};

/**
 * Reads what lies in the folder of the present generation and tidies it: unfinished files go, a torn
 * tail at the very end is zeroed, a snapshot that is not whole is set aside. Null when there is no
 * journal in it. Throws `newer_format` and the system's errors.
 */
export async function openGeneration(
  disk: JournalDisk,
  folder: string,
): Promise<OpenedGeneration | null> {
  const names = await disk.list(folder);
  for (const name of names) {
    if (name.endsWith(PART_SUFFIX)) await disk.remove(path.join(folder, name));
  }
  const snapshots = await openSnapshots(disk, folder, names.filter(isSnapshotName));
  const segments = await openSegments(disk, folder, names);
  if (segments.length === 0 && snapshots.length === 0) return null;
  const last = segments.at(-1);
  const noted = await readMark(disk, folder);
  const { sequence } = headOf({ segments, snapshots });
  const found = { snapshots, noted, isTailGone: isTailGone(noted, segments, sequence) };
  if (last?.hasTornTail !== true) return { ...found, segments, wasTailCut: false };
  const cut = await cutTail(disk, folder, last);
  return { ...found, segments: [...segments.slice(0, -1), cut], wasTailCut: true };
}

/** Whether a journal stands in the folder: a segment or a snapshot by name. */
export async function hasJournal(disk: JournalDisk, folder: string): Promise<boolean> {
  const names = await disk.list(folder);
  return names.some((name) => isSnapshotName(name) || segmentSequence(name) !== null);
}

/** Folders of generations below the journal's folder. */
export async function listGenerations(
  disk: JournalDisk,
  journalDir: string,
): Promise<readonly string[]> {
  return (await disk.list(journalDir)).filter(isGenerationName);
}

/** Overwrites and removes everything of a generation, what was set aside too. */
export async function removeGeneration(
  disk: JournalDisk,
  journalDir: string,
  generation: string,
): Promise<void> {
  const folder = path.join(journalDir, generation);
  for (const name of await disk.list(folder)) {
    await overwriteAndRemove(disk, path.join(folder, name));
  }
  await disk.syncFolder(folder);
  await disk.removeFolder(folder);
  await disk.syncFolder(journalDir);
}

/** Gives files another name under which nothing reads them again; none that lies there is replaced. */
export async function setAside(
  disk: JournalDisk,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const taken = new Set(await disk.list(folder));
  for (const name of names) {
    const aside = freeName(name + DAMAGED_SUFFIX, taken);
    taken.add(aside);
    await disk.rename(path.join(folder, name), path.join(folder, aside));
  }
  await disk.syncFolder(folder);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${String(number)}`;
  return name;
}

async function openSnapshots(disk: JournalDisk, folder: string, names: readonly string[]) {
  const found = await Promise.all(
    names.map((name) =>
      readSnapshotFile(name, diskSource(disk, path.join(folder, name))).catch(unreadable),
    ),
  );
  const notWhole = names.filter((_, index) => found[index] === null);
  if (notWhole.length > 0) await setAside(disk, folder, notWhole);
  return found.filter((snapshot) => snapshot !== null).sort(byNewest);
}

/** A snapshot that the disk does not give back is not whole; one of a newer program is another matter. */
function unreadable(thrown: unknown): null {
  if (thrown instanceof AppError) throw thrown;
  return null;
}

async function openSegments(
  disk: JournalDisk,
  folder: string,
  names: readonly string[],
): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const name of names) {
    const sequence = segmentSequence(name);
    if (sequence === null) continue;
    segments.push(await scanSegment(sequence, diskSource(disk, path.join(folder, name))));
  }
  return segments.sort((a, b) => a.firstSequence - b.firstSequence);
}

/** Zeros behind the last whole frame: what stood there was never acknowledged, or cannot be read anyway. */
async function cutTail(disk: JournalDisk, folder: string, last: Segment): Promise<Segment> {
  await withFile(disk.open(path.join(folder, segmentName(last.firstSequence))), async (file) => {
    await writeZeros(file, last.usedBytes, last.sizeBytes);
    await file.sync();
  });
  return { ...last, hasTornTail: false };
}
