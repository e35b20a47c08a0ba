import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AttachmentStore } from "../../electron/attachments/attachment-store";
import { nodeDisk } from "../../electron/export/writer-disk";
import { isSnapshotName, segmentSequence } from "../../electron/journal/file-names";
import { SEGMENT_HEADER_BYTES } from "../../electron/journal/segment-header";
import {
  decodeSnapshotHeader,
  SNAPSHOT_HEADER_BYTES,
} from "../../electron/journal/snapshot-header";
import { openKeys } from "../../renderer/store/journal/open-keys";
import { wholeId } from "../../renderer/store/shelves/sealed-parts";
import { openKeyRow } from "../../renderer/store/keyring";
import { joinBytes, openBox, type SealContext, type SealingKey } from "../../shared/crypto";
import { FRAME_CHECK_BYTES, FRAME_HEADER_BYTES, FRAME_MAGIC } from "../../shared/journal/frame";
import { grantFrom, keyFileOf } from "../support/vault-keys";
import { FIRST } from "./people";
import { bytesOf } from "./protocol";

/** Rows of the working copy, as the driver page gives them. */
export type StoreRows = Readonly<
  Record<string, readonly { readonly id: string; readonly rev: number; readonly box: string }[]>
>;

/** One sealed thing and the place that it was sealed for. */
export interface Box {
  readonly place: SealContext;
  readonly bytes: Uint8Array;
}

/** Every key that the key file and the passphrase lead to, and those of all records. */
export async function everyKey(dataDir: string, rows: StoreRows): Promise<SealingKey[]> {
  const opened = await openKeys(await grantFrom(dataDir, FIRST));
  const derived = Object.values(opened.keys).filter((key) => typeof key !== "string");
  const own = await Promise.all(
    (rows["keyring"] ?? []).map(({ id, box }) =>
      openKeyRow(opened.keys, { id, box: bytesOf(box) }),
    ),
  );
  return [opened.rootKeys.storeKey, ...derived, ...own];
}

/** What lay on the disk and has to do with one case, or mixes it with others. */
export async function boxesOf(
  dataDir: string,
  rows: StoreRows,
  caseId: string,
  attachmentIds: readonly string[],
): Promise<Box[]> {
  const chunks = await Promise.all(attachmentIds.map((id) => chunkBoxes(dataDir, id)));
  return [
    ...rowBoxes(rows, caseId),
    ...partBoxes(rows),
    ...journalBoxes(dataDir),
    ...chunks.flat(),
  ];
}

/** How many of the boxes one of the keys opens. */
export async function countOpened(
  boxes: readonly Box[],
  keys: readonly SealingKey[],
): Promise<number> {
  let count = 0;
  for (const { place, bytes } of boxes) {
    for (const key of keys) {
      const opened = await openBox(key, place, bytes).catch(() => null);
      if (opened === null) continue;
      count += 1;
      break;
    }
  }
  return count;
}

/** Tables whose boxes may lie in several rows. */
const PARTED: readonly string[] = ["packs", "blocks", "tokens"];

function partBoxes(rows: StoreRows): Box[] {
  return PARTED.flatMap((table) => {
    const parts = new Map<string, Uint8Array[]>();
    for (const { id, box } of rows[table] ?? []) {
      parts.set(wholeId(id), [...(parts.get(wholeId(id)) ?? []), bytesOf(box)]);
    }
    return [...parts].map(([rowId, bytes]): Box => ({
      place: { table, rowId, keyId: table, revision: 0 },
      bytes: joinBytes(bytes),
    }));
  });
}

function rowBoxes(rows: StoreRows, caseId: string): Box[] {
  const boxes: Box[] = [];
  for (const [table, all] of Object.entries(rows)) {
    if (PARTED.includes(table)) continue;
    const isMixed = table === "drafts" || table === "audit";
    for (const { id, rev, box } of all) {
      if (!isMixed && !id.includes(caseId)) continue;
      const isOwn = table === "revisions" || table === "attachments";
      const keyId = isOwn ? "data/1" : table;
      boxes.push({ place: { table, rowId: id, keyId, revision: rev }, bytes: bytesOf(box) });
    }
  }
  return boxes;
}

function journalBoxes(dataDir: string): Box[] {
  const { generation } = keyFileOf(dataDir).storeKey;
  const folder = path.join(dataDir, "journal", generation);
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name));
    if (isSnapshotName(name)) return snapshotBoxes(bytes);
    return segmentSequence(name) === null ? [] : frameBoxes(bytes, generation);
  });
}

function frameBoxes(bytes: Buffer, generation: string): Box[] {
  const boxes: Box[] = [];
  for (let at = SEGMENT_HEADER_BYTES; at + FRAME_HEADER_BYTES < bytes.byteLength;) {
    if (bytes.readUInt32BE(at) !== FRAME_MAGIC) break;
    const start = at + FRAME_HEADER_BYTES;
    const end = start + bytes.readUInt32BE(at + 4);
    const revision = Number(bytes.readBigUInt64BE(at + 8));
    const place = { table: "journal", rowId: generation, keyId: "journal", revision };
    boxes.push({ place, bytes: bytes.subarray(start, end) });
    at = end + FRAME_CHECK_BYTES;
  }
  return boxes;
}

function snapshotBoxes(bytes: Buffer): Box[] {
  const header = decodeSnapshotHeader(bytes.subarray(0, SNAPSHOT_HEADER_BYTES), bytes.byteLength);
  if (header === null) throw new Error("the snapshot has no header");
  const boxes: Box[] = [];
  for (let at = SNAPSHOT_HEADER_BYTES, revision = 0; at < bytes.byteLength; revision += 1) {
    const end = at + 4 + bytes.readUInt32BE(at);
    const place = { table: "snapshot", rowId: header.snapshotId, keyId: "snapshot", revision };
    boxes.push({ place, bytes: bytes.subarray(at + 4, end) });
    at = end;
  }
  return boxes;
}

async function chunkBoxes(dataDir: string, attachmentId: string): Promise<Box[]> {
  const store = new AttachmentStore(path.join(dataDir, "attachments"), nodeDisk);
  const boxes: Box[] = [];
  for (let index = 0; ; index += 1) {
    const bytes = await store.read({ attachmentId, index }).catch(() => null);
    if (bytes === null) return boxes;
    const place = {
      table: "attachments/chunk",
      rowId: attachmentId,
      keyId: "data/1",
      revision: index,
    };
    boxes.push({ place, bytes });
  }
}
