import { encodeHeader, openHeader, uuidAt, uuidBytes } from "./file-header";

/** "CJSG" */
const MAGIC = 0x434a5347;
/** magic u32 ‖ version u32 ‖ generation 16 ‖ first sequence u64 ‖ checksum 8. */
export const SEGMENT_HEADER_BYTES = 4 + 4 + 16 + 8 + 8;

export type SegmentHeader = { readonly generation: string; readonly firstSequence: number };

export function encodeSegmentHeader({ generation, firstSequence }: SegmentHeader): Uint8Array {
  return encodeHeader(MAGIC, SEGMENT_HEADER_BYTES, (view, bytes) => {
    bytes.set(uuidBytes(generation), 8);
    view.setBigUint64(24, BigInt(firstSequence));
  });
}

/** Null when torn or rotten; throws `newer_format`. */
export function decodeSegmentHeader(bytes: Uint8Array): SegmentHeader | null {
  const view = openHeader(MAGIC, SEGMENT_HEADER_BYTES, bytes);
  if (view === null) return null;
  return { generation: uuidAt(view, 8), firstSequence: Number(view.getBigUint64(24)) };
}
