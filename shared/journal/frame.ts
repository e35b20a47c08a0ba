import { sha256Bytes } from "../crypto";
import { assert } from "../assert";

export const MAC_BYTES = 32;
/** Every frame begins with these bytes ("CJF1"); zeros stand where a segment was never written. */
export const FRAME_MAGIC = 0x434a4631;
/** magic u32 ‖ box length u32 ‖ sequence u64 ‖ mac, all big-endian. */
export const FRAME_HEADER_BYTES = 4 + 4 + 8 + MAC_BYTES;
/** The first bytes of SHA-256 over header and box: torn and rotten frames show without any key. */
export const FRAME_CHECK_BYTES = 8;
/** A larger commit travels as several frames of one transaction (`ops.ts`). */
export const MAX_FRAME_BOX_BYTES = 2 * 1024 * 1024;

/**
 * One acknowledged write as main keeps it (design §5). Only the vault Worker can make or read the box;
 * the macs chain the frames, see `chain.ts`.
 */
export interface Frame {
  /** Counts from 1 without a gap for as long as the vault lives. */
  readonly sequence: number;
  readonly mac: Uint8Array;
  readonly box: Uint8Array;
}

/** What stands at an offset: a whole frame, nothing (zeros or the end), or something that is no frame. */
export type FrameAt =
  | { readonly is: "frame"; readonly frame: Frame; readonly endOffset: number }
  | { readonly is: "end" }
  | { readonly is: "torn" };

/** The bytes of a frame. The box must not be empty nor above the limit. */
export async function encodeFrame({ sequence, mac, box }: Frame): Promise<Uint8Array<ArrayBuffer>> {
  assert(Number.isSafeInteger(sequence) && sequence >= 1, "frames count from 1");
  assert(mac.byteLength === MAC_BYTES, "a mac has 32 bytes");
  assert(box.byteLength > 0 && box.byteLength <= MAX_FRAME_BOX_BYTES, "a box fits a frame");
  const bytes = new Uint8Array(FRAME_HEADER_BYTES + box.byteLength + FRAME_CHECK_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, FRAME_MAGIC);
  view.setUint32(4, box.byteLength);
  view.setBigUint64(8, BigInt(sequence));
  bytes.set(mac, 16);
  bytes.set(box, FRAME_HEADER_BYTES);
  const checked = bytes.subarray(0, FRAME_HEADER_BYTES + box.byteLength);
  bytes.set((await sha256Bytes(checked)).subarray(0, FRAME_CHECK_BYTES), checked.byteLength);
  return bytes;
}

/** Reads one frame; never throws, whatever the bytes are. The parts are views into `bytes`. */
export async function decodeFrame(bytes: Uint8Array, offset: number): Promise<FrameAt> {
  const left = bytes.byteLength - offset;
  if (left <= 0) return { is: "end" };
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, left);
  if (left < 4 || view.getUint32(0) !== FRAME_MAGIC) {
    return isZero(bytes.subarray(offset, offset + FRAME_HEADER_BYTES))
      ? { is: "end" }
      : { is: "torn" };
  }
  if (left < FRAME_HEADER_BYTES) return { is: "torn" };
  const boxBytes = view.getUint32(4);
  const sequence = view.getBigUint64(8);
  const checkedBytes = FRAME_HEADER_BYTES + boxBytes;
  const isPlausible =
    boxBytes > 0 &&
    boxBytes <= MAX_FRAME_BOX_BYTES &&
    sequence >= 1n &&
    sequence <= BigInt(Number.MAX_SAFE_INTEGER) &&
    checkedBytes + FRAME_CHECK_BYTES <= left;
  if (!isPlausible) return { is: "torn" };
  const at = (start: number, end: number) => bytes.subarray(offset + start, offset + end);
  const check = await sha256Bytes(at(0, checkedBytes));
  const stored = at(checkedBytes, checkedBytes + FRAME_CHECK_BYTES);
  if (!stored.every((byte, index) => byte === check[index])) return { is: "torn" };
  return {
    is: "frame",
    frame: {
      sequence: Number(sequence),
      mac: at(16, FRAME_HEADER_BYTES),
      box: at(FRAME_HEADER_BYTES, checkedBytes),
    },
    endOffset: offset + checkedBytes + FRAME_CHECK_BYTES,
  };
}

/** All frames of a run of bytes in which nothing but frames may stand; null when something else does. */
export async function decodeFrames(bytes: Uint8Array): Promise<readonly Frame[] | null> {
  const frames: Frame[] = [];
  for (let offset = 0; offset < bytes.byteLength;) {
    const found = await decodeFrame(bytes, offset);
    if (found.is !== "frame") return null;
    frames.push(found.frame);
    offset = found.endOffset;
  }
  return frames;
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
