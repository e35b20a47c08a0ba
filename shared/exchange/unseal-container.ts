import { joinBytes, runningSha256, type Identity } from "../crypto";
import { AppError, codeOf, type ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import type { ByteSource } from "./byte-source";
import type { GzipBody } from "./gzip";
import type { ExchangeLimits } from "./limits";
import { headBytesOf } from "./read-manifest";
import { unsealPieces } from "./sealed-file";
import type { WorkHooks } from "./work-hooks";

/** A file that was decrypted to its last byte: its first two lines, and its body by size and hash. */
export type UnsealedContainer = {
  readonly headBytes: Uint8Array<ArrayBuffer>;
  readonly bodyBytes: number;
  readonly bodySha256: string;
  /** The body from its beginning; it throws `damaged_file` at its end when it is another than before. */
  readonly body: (hooks: WorkHooks) => GzipBody;
};

/** A failed opening: `prefix` is what came out before, authentic as far as it goes. */
export type UnsealFailure = {
  readonly code: ErrorCode;
  readonly prefix: Uint8Array<ArrayBuffer>;
};

/**
 * Decrypts a whole file and keeps nothing of it but its head, and its body where that is small: a larger
 * one is decrypted again when it is read, and compared with what it was. Codes as `unsealPieces`.
 */
export async function unsealContainer(
  source: ByteSource,
  identity: Identity,
  limits: ExchangeLimits,
  hooks: WorkHooks,
): Promise<Result<UnsealedContainer, UnsealFailure>> {
  const split = new SplitPlaintext(limits);
  try {
    for await (const piece of unsealPieces(source, identity, hooks)) split.add(piece);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === "internal") throw thrown;
    return err({ code, prefix: split.headBytes });
  }
  const { headBytes, bodyBytes, held } = split;
  const bodySha256 = split.finish();
  const again = (withHooks: WorkHooks) =>
    bodyAgain(unsealPieces(source, identity, withHooks), headBytes.byteLength, bodySha256);
  return ok({
    ...{ headBytes, bodyBytes, bodySha256 },
    body: (withHooks) => ({
      sizeBytes: bodyBytes,
      pieces: held === null ? () => again(withHooks) : () => held,
    }),
  });
}

/** Takes a plaintext piece by piece and tells head and body apart. */
class SplitPlaintext {
  readonly #limits: ExchangeLimits;
  readonly #hash = runningSha256();
  #head: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  #isHeadWhole = false;
  #held: Uint8Array[] | null = [];
  bodyBytes = 0;

  constructor(limits: ExchangeLimits) {
    this.#limits = limits;
  }

  /** All of it while the head has no end yet. */
  get headBytes(): Uint8Array<ArrayBuffer> {
    return this.#head;
  }

  /** The body when it is small; null for a larger one. */
  get held(): readonly Uint8Array[] | null {
    return this.#held;
  }

  add(piece: Uint8Array): void {
    if (this.#isHeadWhole) {
      this.#addToBody(piece);
      return;
    }
    const start = joinBytes([this.#head, piece]);
    const end = headBytesOf(start, this.#limits);
    this.#isHeadWhole = start.byteLength >= end;
    this.#head = start.slice(0, end);
    if (this.#isHeadWhole) this.#addToBody(start.subarray(end));
  }

  /** SHA-256 of the body, in hex. */
  finish(): string {
    return this.#hash.finish();
  }

  #addToBody(piece: Uint8Array): void {
    this.#hash.add(piece);
    this.bodyBytes += piece.byteLength;
    if (this.bodyBytes > this.#limits.heldBytes) this.#held = null;
    else this.#held?.push(piece);
  }
}

async function* bodyAgain(
  pieces: AsyncIterable<Uint8Array>,
  headBytes: number,
  expectedSha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = runningSha256();
  let at = 0;
  for await (const piece of pieces) {
    const body = piece.subarray(Math.max(0, headBytes - at));
    at += piece.byteLength;
    hash.add(body);
    if (body.byteLength > 0) yield body;
  }
  if (hash.finish() !== expectedSha256) throw new AppError("damaged_file");
}
