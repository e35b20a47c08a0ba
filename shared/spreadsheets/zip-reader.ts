import { err, ok, type Result } from "../result";
import { crc32 } from "./crc32";
import { inflate } from "./deflate";

/** Why an archive is not opened. */
export type ZipFault = "not_a_zip" | "damaged" | "too_big";

/** What an archive may hold at most. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

export interface Archive {
  /** Every name in it, also of what is not unpacked. */
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const END_BYTES = 22;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const MAX_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the entries that `isWanted` names. The directory at the end decides; sizes are checked before
 * anything is inflated, and again while it is. Archives of more than 4 GB and encrypted ones are refused.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
): Promise<Result<Archive, ZipFault>> {
  const entries = directoryOf(bytes, limits);
  if (!entries.ok) return entries;
  const wanted = entries.value.filter(({ name }) => isWanted(name));
  const total = wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const isTooBig = wanted.some(({ sizeBytes }) => sizeBytes > limits.entryBytes);
  if (isTooBig || total > limits.totalBytes) return err("too_big");
  const files = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    const content = await contentOf(bytes, entry);
    if (content === null || files.has(entry.name)) return err("damaged");
    files.set(entry.name, content);
  }
  return ok({ names: entries.value.map(({ name }) => name), files });
}

function directoryOf(bytes: Uint8Array, limits: ZipLimits): Result<Entry[], ZipFault> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return err("not_a_zip");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return err("too_big");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_MARK) return err("damaged");
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return err("damaged");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      sizeBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  // Entries that lie over each other make a small file inflate to anything.
  const packed = entries.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
  return packed > bytes.byteLength ? err("damaged") : ok(entries);
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return null;
}

async function contentOf(bytes: Uint8Array, entry: Entry): Promise<Uint8Array | null> {
  const { offset, packedBytes, sizeBytes, method } = entry;
  const view = viewOf(bytes);
  if (entry.isEncrypted || offset + 30 > bytes.byteLength) return null;
  if (view.getUint32(offset, true) !== LOCAL_MARK) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.byteLength) return null;
  const packed = bytes.subarray(start, start + packedBytes);
  const content = await unpacked(packed, method, sizeBytes);
  return content !== null && crc32(content) === entry.crc ? content : null;
}

async function unpacked(
  packed: Uint8Array,
  method: number,
  sizeBytes: number,
): Promise<Uint8Array | null> {
  if (method === DEFLATED) return inflate(packed, sizeBytes);
  return method === STORED && packed.byteLength === sizeBytes ? packed : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
