import { webBytes } from "../crypto";
import { AppError } from "../errors";

/** Bytes that come piece by piece; they are asked for only as fast as they are used. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

const PIECE_BYTES = 64 * 1024;
/** Without optional fields (no name, no comment: `FLG` = 0) a gzip header has 10 bytes. */
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;

/** One gzip member of all parts. */
export function gzip(parts: Pieces): AsyncGenerator<Uint8Array> {
  return through(new CompressionStream("gzip"), parts);
}

/** A gzip member that can be read from its beginning again. */
export type GzipBody = { readonly sizeBytes: number; readonly pieces: () => Pieces };

/**
 * The pieces that `body` inflates to. Throws `AppError("damaged_file")` unless it is exactly one gzip
 * member without optional fields and nothing behind it, and `AppError("bad_content")` as soon as more
 * than `expectedBytes` come out, or fewer at the end. What the body itself throws passes through.
 */
export async function* inflate(body: GzipBody, expectedBytes: number): AsyncGenerator<Uint8Array> {
  const isPlain =
    body.sizeBytes > GZIP_HEADER_BYTES + GZIP_TRAILER_BYTES && (await hasPlainHeader(body));
  if (!isPlain) throw new AppError("damaged_file");
  if (!(await refusesTrailingBytes()) && (await endsEarly(body))) {
    throw new AppError("damaged_file");
  }
  let inflated = 0;
  const pieces = through(new DecompressionStream("gzip"), body.pieces());
  try {
    for (;;) {
      const next = await pieces.next().catch((cause: unknown) => {
        throw cause instanceof AppError ? cause : new AppError("damaged_file", cause);
      });
      if (next.done === true) break;
      inflated += next.value.byteLength;
      if (inflated > expectedBytes) throw new AppError("bad_content");
      yield next.value;
    }
  } finally {
    await pieces.return(undefined);
  }
  if (inflated !== expectedBytes) throw new AppError("bad_content");
}

async function hasPlainHeader(body: GzipBody): Promise<boolean> {
  const start: number[] = [];
  for await (const piece of part(body, 0, 4)) start.push(...piece);
  const [id1, id2, method, flags] = start;
  return id1 === 0x1f && id2 === 0x8b && method === 8 && flags === 0;
}

/**
 * Chromium refuses bytes after the end and further members, as the standard says; Node 20 takes both
 * silently. There, a body is whole only if its deflate stream needs the very last byte before the
 * trailer: were anything appended, the stream would already be complete without that byte.
 */
function endsEarly(body: GzipBody): Promise<boolean> {
  const end = body.sizeBytes - GZIP_TRAILER_BYTES - 1;
  return inflatesRaw(part(body, GZIP_HEADER_BYTES, end));
}

let trailingBytesRefused: Promise<boolean> | undefined;

function refusesTrailingBytes(): Promise<boolean> {
  trailingBytesRefused ??= inflatesRaw([Uint8Array.of(0x03, 0x00, 0xff)]).then((taken) => !taken);
  return trailingBytesRefused;
}

async function inflatesRaw(pieces: Pieces): Promise<boolean> {
  try {
    const inflated = through(new DecompressionStream("deflate-raw"), pieces);
    while ((await inflated.next()).done !== true);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    return false;
  }
}

/** The bytes of a body from one place to another. */
async function* part(body: GzipBody, from: number, to: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of body.pieces()) {
    const wanted = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    if (wanted.byteLength > 0) yield wanted;
    at += piece.byteLength;
    if (at >= to) return;
  }
}

/** Feeds and drains a transform at the same pace, so that no more than a few pieces are in flight. */
async function* through(
  transform: CompressionStream | DecompressionStream,
  input: Pieces,
): AsyncGenerator<Uint8Array> {
  const writer = transform.writable.getWriter();
  const feed = (async () => {
    for await (const piece of input) {
      for (let at = 0; at < piece.byteLength; at += PIECE_BYTES) {
        await writer.ready;
        await writer.write(webBytes(piece.subarray(at, at + PIECE_BYTES)));
      }
    }
    await writer.close();
  })();
  // The reader must meet the error that stopped the writer, or it would wait for ever.
  feed.catch((cause: unknown) => writer.abort(cause).catch(() => undefined));
  const reader = transform.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await feed;
  } finally {
    reader.cancel().catch(() => undefined);
    writer.abort().catch(() => undefined);
  }
}
