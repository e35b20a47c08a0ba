import { AppError } from "../../shared/errors";
import { decodeFrames, FRAME_CHECK_BYTES, FRAME_HEADER_BYTES } from "../../shared/journal/frame";
import type { FrameBytes } from "./segment-log";

/** The frames of one message, each with its own bytes. Throws `bad_request` when it is not only frames. */
export async function splitFrames(bytes: Uint8Array): Promise<readonly FrameBytes[]> {
  const frames = await decodeFrames(bytes);
  if (frames === null || frames.length === 0) throw new AppError("bad_request");
  let offset = 0;
  return frames.map((frame) => {
    const start = offset;
    offset += FRAME_HEADER_BYTES + frame.box.byteLength + FRAME_CHECK_BYTES;
    return { frame, bytes: bytes.subarray(start, offset) };
  });
}

/** Throws `out_of_step` unless the frames count on from the head without a gap. */
export function requireNext(headSequence: number, frames: readonly FrameBytes[]): void {
  const isNext = frames.every(({ frame }, index) => frame.sequence === headSequence + 1 + index);
  if (!isNext) throw new AppError("out_of_step");
}
