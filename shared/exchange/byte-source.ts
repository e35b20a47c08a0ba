import { webBytes } from "../crypto";
import { AppError } from "../errors";
import { CHECKPOINT_BYTES, checkpoint, type WorkHooks } from "./work-hooks";

/** A file that can be read more than once, in pieces: whoever reads it never holds all of it. */
export type ByteSource = {
  readonly sizeBytes: number;
  /** Some bytes from `offset` on, as many as the source likes; none only at its end. */
  readonly read: (offset: number) => Promise<Uint8Array>;
};

/** A file: its bytes where they are in memory anyway, or something to read it from. */
export type FileToOpen = Uint8Array | ByteSource;

/** The same file, to be read in pieces. */
export function sourceOf(file: FileToOpen): ByteSource {
  if (!(file instanceof Uint8Array)) return file;
  return {
    sizeBytes: file.byteLength,
    read: (offset) => Promise.resolve(file.subarray(offset, offset + CHECKPOINT_BYTES)),
  };
}

/** The first bytes of a file, as many as asked for or all there are. */
export async function firstBytes(
  source: ByteSource,
  count: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = Math.min(count, source.sizeBytes);
  const start = new Uint8Array(wanted);
  let filled = 0;
  for await (const piece of piecesOf(source)) {
    start.set(piece.subarray(0, wanted - filled), filled);
    filled += piece.byteLength;
    if (filled >= wanted) break;
  }
  return start;
}

/**
 * The pieces of a file from its first byte to its last, each of at most 1 MiB. Throws `AppError` with
 * `cut_short` or `damaged_file` for one that changes its size while it is read, and `cancelled`.
 */
export async function* piecesOf(
  source: ByteSource,
  hooks: WorkHooks = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let offset = 0; offset < source.sizeBytes;) {
    const read = webBytes(await source.read(offset));
    if (read.byteLength === 0) throw new AppError("cut_short");
    if (offset + read.byteLength > source.sizeBytes) throw new AppError("damaged_file");
    for (let at = 0; at < read.byteLength; at += CHECKPOINT_BYTES) {
      await checkpoint(hooks, (offset + at) / source.sizeBytes);
      yield read.subarray(at, at + CHECKPOINT_BYTES);
    }
    offset += read.byteLength;
  }
}
