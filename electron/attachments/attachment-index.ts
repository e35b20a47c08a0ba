import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { AppError } from "../../shared/errors";
import { MAX_ATTACHMENT_CHUNKS } from "../../shared/ipc/files-contract";

/** The last bytes of every file ("CJA1"). */
const MAGIC = 0x434a4131;
const CHECK_BYTES = 8;
/** count u32 ‖ check ‖ magic u32, after one u32 per chunk. */
const TAIL_BYTES = 4 + CHECK_BYTES + 4;

/** Where a chunk stands in its file. */
export type ChunkPlace = { readonly offset: number; readonly sizeBytes: number };

/**
 * What follows the chunks of an attachment: u32 length of each ‖ u32 count ‖ first 8 bytes of SHA-256
 * over both ‖ magic, big-endian. It stands at the end because only then the lengths are known. The
 * chunks themselves are guarded by their seals.
 */
export function encodeIndex(chunkBytes: readonly number[]): Uint8Array<ArrayBuffer> {
  const checkedBytes = chunkBytes.length * 4 + 4;
  const bytes = new Uint8Array(checkedBytes - 4 + TAIL_BYTES);
  const view = new DataView(bytes.buffer);
  [...chunkBytes, chunkBytes.length].forEach((value, at) => {
    view.setUint32(at * 4, value);
  });
  bytes.set(checkOf(bytes.subarray(0, checkedBytes)), checkedBytes);
  view.setUint32(bytes.byteLength - 4, MAGIC);
  return bytes;
}

/** The places of all chunks of an open file. Throws `damaged_file` unless index and size fit exactly. */
export async function readIndex(handle: FileHandle): Promise<readonly ChunkPlace[]> {
  const { size } = await handle.stat();
  const tail = await readExactly(handle, size - TAIL_BYTES, TAIL_BYTES);
  const count = tail.readUInt32BE(0);
  const isOurs = tail.readUInt32BE(TAIL_BYTES - 4) === MAGIC;
  if (!isOurs || count < 1 || count > MAX_ATTACHMENT_CHUNKS) throw new AppError("damaged_file");
  const start = size - TAIL_BYTES - count * 4;
  const checked = await readExactly(handle, start, count * 4 + 4);
  if (!checkOf(checked).equals(tail.subarray(4, 4 + CHECK_BYTES))) {
    throw new AppError("damaged_file");
  }
  let offset = 0;
  const places = Array.from({ length: count }, (_, index) => {
    const place = { offset, sizeBytes: checked.readUInt32BE(index * 4) };
    offset += place.sizeBytes;
    return place;
  });
  if (offset !== start) throw new AppError("damaged_file");
  return places;
}

/** That many bytes from there. Throws `damaged_file` when the file does not have them. */
export async function readExactly(
  handle: FileHandle,
  offset: number,
  sizeBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.alloc(sizeBytes);
  if (offset < 0) throw new AppError("damaged_file");
  for (let filled = 0; filled < sizeBytes;) {
    const { bytesRead } = await handle.read(bytes, filled, sizeBytes - filled, offset + filled);
    if (bytesRead === 0) throw new AppError("damaged_file");
    filled += bytesRead;
  }
  return bytes;
}

function checkOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest().subarray(0, CHECK_BYTES);
}
