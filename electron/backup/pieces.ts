import { AppError } from "../../shared/errors";
import type { ByteSource } from "../journal/journal-reader";

const PIECE_BYTES = 1024 * 1024;

/**
 * All bytes of a source in pieces of at most 1 MiB, one after the other. Throws `damaged_backup` when
 * it ends before its size.
 */
export async function copyPieces(
  source: ByteSource,
  take: (piece: Uint8Array) => unknown,
): Promise<void> {
  const sizeBytes = await source.sizeBytes();
  for (let offset = 0; offset < sizeBytes;) {
    const piece = await source.read(offset, Math.min(PIECE_BYTES, sizeBytes - offset));
    if (piece.byteLength === 0) throw new AppError("damaged_backup");
    await take(piece);
    offset += piece.byteLength;
  }
}

/** For small sources: the caller has looked at the size. */
export async function readWhole(source: ByteSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await copyPieces(source, (piece) => void pieces.push(piece));
  return Buffer.concat(pieces);
}

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: () => Promise.resolve(bytes.byteLength),
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
  };
}
