import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../shared/errors";
import type { BackupInfo } from "../../shared/ipc/files-contract";
import type { AppMode } from "../export/file-kinds";
import type { ByteSource, JournalReader } from "../journal/journal-reader";
import { openStoredJournal } from "../journal/stored-journal";
import { MAX_KEY_FILE_BYTES, type KeyFile } from "../vault/key-file";
import {
  decodeHeader,
  encodeTrailer,
  isBeginningOurs,
  MAX_HEADER_BYTES,
  TRAILER_BYTES,
  type BackupHeader,
  type BackupPart,
} from "./backup-format";
import { keysOfBackup } from "./backup-keys";
import { copyPieces, readWhole } from "./pieces";

const HEADER_PIECE_BYTES = 64 * 1024;
const LINE_FEED = 10;

/** A part and where it lies. */
export type StoredPart = BackupPart & { readonly source: ByteSource };

/** An open backup of which every byte has been compared with its checksums. */
export type BackupFile = {
  readonly fileName: string;
  readonly info: BackupInfo;
  readonly keys: KeyFile;
  readonly parts: readonly StoredPart[];
  readonly journal: JournalReader;
  readonly close: () => Promise<void>;
};

/**
 * Opens a backup and checks it without any key: header, sizes, checksums, key file, journal headers. The
 * file stays open, so what is read later is what was chosen. Throws `not_ours`, `demo_file`,
 * `real_file_in_demo`, `newer_format` or `damaged_backup`, and leaves nothing open then.
 */
export async function openBackup(filePath: string, mode: AppMode): Promise<BackupFile> {
  const handle = await open(filePath, "r").catch((cause: unknown) => {
    throw new AppError("not_ours", cause);
  });
  try {
    const file = await check(handle, mode);
    const fileName = path.basename(filePath).slice(0, 255);
    return { fileName, ...file, close: () => handle.close().catch(() => undefined) };
  } catch (thrown) {
    await handle.close();
    throw toBackupError(thrown);
  }
}

async function check(handle: FileHandle, mode: AppMode) {
  const found = await handle.stat();
  if (!found.isFile()) throw new AppError("not_ours");
  const whole = rangeOf(handle, 0, found.size);
  const line = await readLine(whole);
  const header = decodeHeader(line, mode);
  const parts = placeParts(handle, header, line.byteLength + 1, found.size);
  await compareAll(whole, parts, line, found.size);
  const keys = await readKeys(parts, mode);
  if (!areKeysOf(keys, header)) throw new AppError("damaged_backup");
  const ofKind = (kind: BackupPart["kind"]) => parts.filter((part) => part.kind === kind);
  const journal = await openStoredJournal(header.generation, {
    segments: ofKind("segment").map(({ source }) => source),
    snapshots: ofKind("snapshot").map(({ source }) => source),
  });
  const { headSequence, gaps } = await journal.state();
  if (headSequence !== header.headSequence || gaps.length > 0) throw new AppError("damaged_backup");
  const { vaultId, generation, createdAt } = header;
  const attachmentCount = ofKind("attachment").length;
  const about = { vaultId, generation, createdAt, headSequence };
  const info: BackupInfo = { ...about, sizeBytes: found.size, attachmentCount };
  return { info, keys, parts, journal };
}

/** Sizes come from the file itself: they must add up to its length, so none can promise too much. */
function placeParts(
  handle: FileHandle,
  { parts }: BackupHeader,
  firstOffset: number,
  fileBytes: number,
): StoredPart[] {
  let offset = firstOffset;
  const placed = parts.map((part) => {
    const source = rangeOf(handle, offset, part.sizeBytes);
    offset += part.sizeBytes;
    return { ...part, source };
  });
  if (offset + TRAILER_BYTES !== fileBytes) throw new AppError("damaged_backup");
  return placed;
}

async function compareAll(
  whole: ByteSource,
  parts: readonly StoredPart[],
  line: Uint8Array,
  fileBytes: number,
): Promise<void> {
  const all = createHash("sha256").update(line).update(Uint8Array.of(LINE_FEED));
  for (const part of parts) {
    const one = createHash("sha256");
    await copyPieces(part.source, (piece) => {
      one.update(piece);
      all.update(piece);
    });
    if (one.digest("hex") !== part.sha256) throw new AppError("damaged_backup");
  }
  const trailer = await whole.read(fileBytes - TRAILER_BYTES, TRAILER_BYTES);
  if (Buffer.compare(trailer, encodeTrailer(all.digest("hex"))) !== 0) {
    throw new AppError("damaged_backup");
  }
}

async function readKeys(parts: readonly StoredPart[], mode: AppMode): Promise<KeyFile> {
  const [part] = parts;
  if (part === undefined || part.sizeBytes > MAX_KEY_FILE_BYTES) {
    throw new AppError("damaged_backup");
  }
  return keysOfBackup(await readWhole(part.source), mode);
}

/** The key file decides which journal counts, so both must be of one moment. */
function areKeysOf({ vaultId, storeKey }: KeyFile, header: BackupHeader): boolean {
  return vaultId === header.vaultId && storeKey.generation === header.generation;
}

/** The first line without its line feed. Stops reading as soon as the file is not ours. */
async function readLine(whole: ByteSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset < MAX_HEADER_BYTES; offset += HEADER_PIECE_BYTES) {
    const piece = await whole.read(offset, HEADER_PIECE_BYTES);
    if (offset === 0 && !isBeginningOurs(new TextDecoder().decode(piece))) {
      throw new AppError("not_ours");
    }
    const end = piece.indexOf(LINE_FEED);
    pieces.push(end === -1 ? piece : piece.subarray(0, end));
    if (end !== -1) return Buffer.concat(pieces);
    if (piece.byteLength < HEADER_PIECE_BYTES) break;
  }
  throw new AppError("damaged_backup");
}

function rangeOf(handle: FileHandle, start: number, sizeBytes: number): ByteSource {
  return {
    sizeBytes: () => Promise.resolve(sizeBytes),
    async read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - offset)));
      let filled = 0;
      while (filled < bytes.byteLength) {
        const left = bytes.byteLength - filled;
        const { bytesRead } = await handle.read(bytes, filled, left, start + offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}

/** A stick that cannot be read is a damaged backup, too. */
function toBackupError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError("damaged_backup", thrown);
}
