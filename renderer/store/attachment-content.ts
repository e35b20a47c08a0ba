import {
  openBox,
  sealBox,
  sha256Hex,
  type SealContext,
  type SealingKey,
} from "../../shared/crypto";
import type { Attachment } from "../../shared/domain/attachment";
import { AppError } from "../../shared/errors";
import type { Strongroom } from "./api/strongroom";
import { answerOf } from "./journal/snapshot-writer";
import { DATA_KEY_ID } from "./keyring";

const CHUNK_BYTES = 1024 * 1024;

/** How many sealed pieces a content makes. */
export function chunkCountOf(sizeBytes: number): number {
  return Math.ceil(sizeBytes / CHUNK_BYTES);
}

/**
 * Seals a content piece by piece under the key of its case and hands it to main; after the last piece it
 * is durable. Throws an `AppError` with main's code. `onProgress` from 0 to 1.
 */
export async function writeContent(
  strongroom: Strongroom,
  key: SealingKey,
  attachmentId: string,
  bytes: Uint8Array,
  onProgress: (done: number) => void,
): Promise<void> {
  const count = chunkCountOf(bytes.byteLength);
  for (let index = 0; index < count; index += 1) {
    const piece = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const chunk = await sealBox(key, contextOf(attachmentId, index), piece);
    await answerOf(strongroom.writeAttachment(attachmentId, index, count, chunk));
    onProgress((index + 1) / count);
  }
}

/**
 * The content again, whole and as it was kept. Throws `AppError`: `store_damaged` when a piece does not
 * open, is missing or another's, or main's code.
 */
export async function readContent(
  strongroom: Strongroom,
  key: SealingKey,
  { attachmentId, chunkCount, sizeBytes, sha256 }: Attachment,
  onProgress: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(sizeBytes);
  let filled = 0;
  for (let index = 0; index < chunkCount; index += 1) {
    const { chunk } = await answerOf(strongroom.readAttachment(attachmentId, index));
    const piece = await openBox(key, contextOf(attachmentId, index), chunk);
    if (filled + piece.byteLength > sizeBytes) throw new AppError("store_damaged");
    bytes.set(piece, filled);
    filled += piece.byteLength;
    onProgress((index + 1) / chunkCount);
  }
  const isWhole = filled === sizeBytes && (await sha256Hex(bytes)) === sha256;
  if (!isWhole) throw new AppError("store_damaged");
  return bytes;
}

function contextOf(attachmentId: string, index: number): SealContext {
  return {
    table: "attachments/chunk",
    rowId: attachmentId,
    keyId: DATA_KEY_ID,
    revision: index,
  };
}
