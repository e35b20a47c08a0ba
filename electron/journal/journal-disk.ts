import type { ByteSource } from "./journal-reader";

/** An open file of the journal. Writes are not safe before `sync`. */
export interface JournalFile extends ByteSource {
  /** Writes all bytes at the place, or throws the system's error with any part of them written. */
  write(offset: number, bytes: Uint8Array): Promise<void>;
  /** fdatasync: afterwards the content survives a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the journal needs of a disk, so that power cuts, full and failing disks can be played in tests. */
export interface JournalDisk {
  /** The names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Makes the folder and its parents, for the owner only; they survive a power cut. */
  makeFolder(folder: string): Promise<void>;
  /** Only an empty one; one that is not there is no error. */
  removeFolder(folder: string): Promise<void>;
  open(filePath: string): Promise<JournalFile>;
  /** A new file for the owner only; one that stands there already is an error. */
  create(filePath: string): Promise<JournalFile>;
  rename(fromPath: string, toPath: string): Promise<void>;
  /** One that is not there is no error. */
  remove(filePath: string): Promise<void>;
  /** Makes new, renamed and removed names of a folder survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** What this user may still write where the folder is or will be; very much when nobody can say. */
  freeBytes(folder: string): Promise<number>;
}

/** A file that is opened for each read, so that none stays open between them. */
export function diskSource(disk: JournalDisk, filePath: string): ByteSource {
  return {
    sizeBytes: () => withFile(disk.open(filePath), (file) => file.sizeBytes()),
    read: (offset, length) => withFile(disk.open(filePath), (file) => file.read(offset, length)),
  };
}

/** Closes the file whatever happens. */
export async function withFile<T>(
  opening: Promise<JournalFile>,
  use: (file: JournalFile) => Promise<T>,
): Promise<T> {
  const file = await opening;
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
