import { joinBytes } from "../../../shared/crypto";
import { SCHEMA_VERSION, type AnyRecord } from "../../../shared/domain/any-record";
import { AppError } from "../../../shared/errors";
import { readRecord } from "../record-sealer";
import { PACK_RECORDS, ROW_BYTES } from "./shelf-parts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Cuts records into packs: sixteen, or fewer where their bytes would not fit one row. */
export class PackFiller {
  #texts: Uint8Array[] = [];
  #bytes = 0;

  get count(): number {
    return this.#texts.length;
  }

  /** Takes what `encodeRecord` made. False when the record belongs into the next pack. A record larger than a row has a pack of its own. */
  add(text: Uint8Array): boolean {
    const isFull =
      this.#texts.length >= PACK_RECORDS ||
      (this.#texts.length > 0 && this.#bytes + text.byteLength > ROW_BYTES);
    if (isFull) return false;
    this.#texts.push(text);
    this.#bytes += text.byteLength;
    return true;
  }

  /** The bytes of the pack; the filler is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = encodeParts([encoder.encode(SCHEMA_VERSION), ...this.#texts]);
    this.#texts = [];
    this.#bytes = 0;
    return bytes;
  }
}

/** u32 count ‖ u32 length of each ‖ the parts. */
function encodeParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(4 * (parts.length + 1)));
  head.setUint32(0, parts.length);
  parts.forEach((part, at) => head.setUint32(4 * (at + 1), part.byteLength));
  return joinBytes([new Uint8Array(head.buffer), ...parts]);
}

/**
 * An opened pack. Its records were parsed before they were sealed, so they are believed when the same
 * schema still holds, and read anew when the program has another one by now.
 */
export class OpenedPack {
  readonly #bytes: Uint8Array;
  /** Where each record begins, and where the last one ends. */
  readonly #offsets: readonly number[];
  readonly #isOfThisSchema: boolean;

  /** Throws `AppError("store_damaged")` when the bytes are no pack. */
  constructor(bytes: Uint8Array) {
    const lengths = readLengths(bytes);
    let offset = 4 * (lengths.length + 1);
    const offsets = lengths.map((length) => (offset += length));
    const [versionBytes = 0] = lengths;
    if (lengths.length < 2 || offset !== bytes.byteLength) throw new AppError("store_damaged");
    const versionAt = 4 * (lengths.length + 1);
    this.#bytes = bytes;
    this.#offsets = offsets;
    this.#isOfThisSchema =
      decoder.decode(bytes.subarray(versionAt, versionAt + versionBytes)) === SCHEMA_VERSION;
  }

  get count(): number {
    return this.#offsets.length - 1;
  }

  /** Null for a slot that is not there or holds no record. */
  record(slot: number): AnyRecord | null {
    const [start, end] = [this.#offsets[slot], this.#offsets[slot + 1]];
    if (start === undefined || end === undefined) return null;
    try {
      const value: unknown = JSON.parse(decoder.decode(this.#bytes.subarray(start, end)));
      return this.#isOfThisSchema ? (value as AnyRecord) : readRecord(value);
    } catch {
      return null;
    }
  }
}

function readLengths(bytes: Uint8Array): number[] {
  if (bytes.byteLength < 4) throw new AppError("store_damaged");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0);
  if (4 * (count + 1) > bytes.byteLength) throw new AppError("store_damaged");
  return Array.from({ length: count }, (_, at) => view.getUint32(4 * (at + 1)));
}
