import { hmacBytes, joinBytes, sha256Bytes, type SealingKey } from "../crypto";
import { MAC_BYTES, type Frame } from "./frame";

/** What the first frame of a vault is chained to. */
export const FIRST_MAC = new Uint8Array(MAC_BYTES);

/** Where a chain stands: everything up to and including `sequence` is in `mac`. */
export interface ChainHead {
  readonly sequence: number;
  readonly mac: Uint8Array;
}

/** Before the first frame. */
export const CHAIN_START: ChainHead = { sequence: 0, mac: FIRST_MAC };

/** The mac of the frame after `head`: HMAC-SHA-256(head's mac ‖ sequence as u64 ‖ SHA-256(box)). */
export async function nextMac(
  chainKey: SealingKey,
  head: ChainHead,
  box: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const sequence = new Uint8Array(8);
  new DataView(sequence.buffer).setBigUint64(0, BigInt(head.sequence + 1));
  return hmacBytes(chainKey, joinBytes([head.mac, sequence, await sha256Bytes(box)]));
}

/** Whether a frame is the one that belongs after `head`. */
export async function follows(
  chainKey: SealingKey,
  head: ChainHead,
  frame: Frame,
): Promise<boolean> {
  if (frame.sequence !== head.sequence + 1) return false;
  return equalBytes(await nextMac(chainKey, head, frame.box), frame.mac);
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
