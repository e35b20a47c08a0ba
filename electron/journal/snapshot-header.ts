import { encodeHeader, openHeader, uuidAt, uuidBytes } from "./file-header";
import type { SnapshotInfo } from "../../shared/ipc/journal-contract";

/** "CJSN" */
const MAGIC = 0x434a534e;
/**
 * magic u32 ‖ version u32 ‖ snapshot id 16 ‖ generation 16 ‖ sequence u64 ‖ mac 32 ‖ createdAt u64 (ms,
 * UTC) ‖ body bytes u64 ‖ SHA-256 of the body 32 ‖ checksum 8. The body follows, sealed by the Worker.
 */
export const SNAPSHOT_HEADER_BYTES = 4 + 4 + 16 + 16 + 8 + 32 + 8 + 8 + 32 + 8;

/** The last moment that a date can name. */
const MAX_DATE_MS = 8.64e15;

/** `sizeBytes` counts the body alone. */
export type SnapshotHeader = SnapshotInfo & { readonly bodySha256: Uint8Array };

export function encodeSnapshotHeader(header: SnapshotHeader): Uint8Array {
  return encodeHeader(MAGIC, SNAPSHOT_HEADER_BYTES, (view, bytes) => {
    bytes.set(uuidBytes(header.snapshotId), 8);
    bytes.set(uuidBytes(header.generation), 24);
    view.setBigUint64(40, BigInt(header.sequence));
    bytes.set(header.mac, 48);
    view.setBigUint64(80, BigInt(Date.parse(header.createdAt)));
    view.setBigUint64(88, BigInt(header.sizeBytes));
    bytes.set(header.bodySha256, 96);
  });
}

/** Null when torn, rotten, or not of a file of this size; throws `newer_format`. */
export function decodeSnapshotHeader(bytes: Uint8Array, fileBytes: number): SnapshotHeader | null {
  const view = openHeader(MAGIC, SNAPSHOT_HEADER_BYTES, bytes);
  if (view === null) return null;
  const sizeBytes = Number(view.getBigUint64(88));
  const sequence = Number(view.getBigUint64(40));
  const createdAtMs = Number(view.getBigUint64(80));
  const isPlausible =
    sizeBytes === fileBytes - SNAPSHOT_HEADER_BYTES &&
    Number.isSafeInteger(sequence) &&
    createdAtMs <= MAX_DATE_MS;
  if (!isPlausible) return null;
  return {
    snapshotId: uuidAt(view, 8),
    generation: uuidAt(view, 24),
    sequence,
    mac: bytes.slice(48, 80),
    createdAt: new Date(createdAtMs).toISOString(),
    sizeBytes,
    bodySha256: bytes.slice(96, 128),
  };
}

/** What others may know of a snapshot; the hash is for whoever copies the file. */
export function toInfo(header: SnapshotHeader): SnapshotInfo {
  const { snapshotId, generation, sequence, mac, createdAt, sizeBytes } = header;
  return { snapshotId, generation, sequence, mac, createdAt, sizeBytes };
}
