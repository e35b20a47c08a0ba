import { joinBytes } from "../crypto";
import { AppError } from "../errors";

const LINE_FEED = 10;

/**
 * The lines of a text that arrives in pieces, decoded as strict UTF-8, without their line ends. Throws
 * `AppError("bad_content")` for a line past `maxLineBytes`, bytes that are no UTF-8, or a last line
 * without its end. Only one line is held at a time.
 */
export async function* splitLines(
  pieces: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      if (heldBytes + end - from > maxLineBytes) throw new AppError("bad_content");
      parts.push(piece.subarray(from, end));
      yield decode(decoder, parts);
      parts = [];
      heldBytes = 0;
      from = end + 1;
    }
    parts.push(piece.subarray(from));
    heldBytes += piece.byteLength - from;
    if (heldBytes > maxLineBytes) throw new AppError("bad_content");
  }
  if (heldBytes > 0) throw new AppError("bad_content");
}

function decode(decoder: TextDecoder, parts: readonly Uint8Array[]): string {
  const [first] = parts;
  try {
    return decoder.decode(parts.length === 1 && first !== undefined ? first : joinBytes(parts));
  } catch (cause) {
    throw new AppError("bad_content", cause);
  }
}
