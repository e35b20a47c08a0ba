import { joinBytes } from "../crypto";
import { AppError } from "../errors";

type Pieces = Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>;

const PIECE_BYTES = 64 * 1024;
/** Without optional fields (no name, no comment: `FLG` = 0) a gzip header has 10 bytes. */
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;

export async function gzip(parts: Pieces): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Uint8Array[] = [];
  for await (const piece of through(new CompressionStream("gzip"), parts)) packed.push(piece);
  return joinBytes(packed);
}

/**
 * The pieces that `body` inflates to. Throws `AppError("damaged_file")` unless it is exactly one gzip
 * member without optional fields and nothing behind it, and `AppError("bad_content")` as soon as more
 * than `expectedBytes` come out, or fewer at the end.
 */
export async function* inflate(
  body: Uint8Array<ArrayBuffer>,
  expectedBytes: number,
): AsyncGenerator<Uint8Array> {
  if (!hasPlainHeader(body)) throw new AppError("damaged_file");
  if (!(await refusesTrailingBytes()) && (await endsEarly(body))) {
    throw new AppError("damaged_file");
  }
  let inflated = 0;
  const pieces = through(new DecompressionStream("gzip"), slices(body))[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch((cause: unknown) => {
      throw new AppError("damaged_file", cause);
    });
    if (next.done === true) break;
    inflated += next.value.byteLength;
    if (inflated > expectedBytes) {
      await pieces.return(undefined);
      throw new AppError("bad_content");
    }
    yield next.value;
  }
  if (inflated !== expectedBytes) throw new AppError("bad_content");
}

function hasPlainHeader(body: Uint8Array): boolean {
  const [id1, id2, method, flags] = body;
  const isLongEnough = body.byteLength > GZIP_HEADER_BYTES + GZIP_TRAILER_BYTES;
  return isLongEnough && id1 === 0x1f && id2 === 0x8b && method === 8 && flags === 0;
}

/**
 * Chromium refuses bytes after the end and further members, as the standard says; Node 20 takes both
 * silently. There, a body is whole only if its deflate stream needs the very last byte before the
 * trailer: were anything appended, the stream would already be complete without that byte.
 */
function endsEarly(body: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const end = body.byteLength - GZIP_TRAILER_BYTES - 1;
  return inflatesRaw(body.subarray(GZIP_HEADER_BYTES, end));
}

let trailingBytesRefused: Promise<boolean> | undefined;

function refusesTrailingBytes(): Promise<boolean> {
  trailingBytesRefused ??= inflatesRaw(Uint8Array.of(0x03, 0x00, 0xff)).then((taken) => !taken);
  return trailingBytesRefused;
}

async function inflatesRaw(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const pieces = through(new DecompressionStream("deflate-raw"), slices(bytes));
    while ((await pieces.next()).done !== true);
    return true;
  } catch {
    return false;
  }
}

function* slices(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
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
      await writer.ready;
      await writer.write(piece);
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
