import { Decrypter, Encrypter, Stanza } from "age-encryption";
import { joinBytes, type Identity } from "../crypto";
import { AppError, codeOf } from "../errors";
import { err, ok, type Result } from "../result";
import { DEMO_STANZA } from "./age-header";
import { piecesOf, sourceOf, type ByteSource } from "./byte-source";
import { ageIdentitiesOf } from "./file-keys";
import type { Mode } from "./file-kind";
import type { Pieces } from "./gzip";
import type { WorkHooks } from "./work-hooks";

/** age-encryption tells its failures apart by text only; the version is pinned and tested for this one. */
const NO_KEY_FITS = "no identity matched any of the file's recipients";

/** Who may open a file (`age1…`, or `age1pq1…` and then only such), and whether it is for practice. */
export type Seal = { readonly recipients: readonly string[]; readonly mode: Mode };

/** The pieces of the age file that holds `plaintext`. What that throws passes through. */
export async function* sealPieces(plaintext: Pieces, seal: Seal): AsyncGenerator<Uint8Array> {
  yield* read(await encrypterFor(seal).encrypt(streamOf(plaintext)));
}

/** How many bytes the age file of so many has. */
export async function sealedBytes(plaintextBytes: number, seal: Seal): Promise<number> {
  const empty = await encrypterFor(seal).encrypt(streamOf([]));
  await empty.cancel();
  return empty.size(plaintextBytes);
}

/** Encrypts what is in memory. The only expected failure is `cancelled`. */
export async function sealFile(
  plaintextBytes: Uint8Array,
  recipients: readonly string[],
  mode: Mode,
  hooks: WorkHooks = {},
): Promise<Result<Uint8Array<ArrayBuffer>, "cancelled">> {
  const pieces: Uint8Array[] = [];
  try {
    const plaintext = piecesOf(sourceOf(plaintextBytes), hooks);
    for await (const piece of sealPieces(plaintext, { recipients, mode })) pieces.push(piece);
    return ok(joinBytes(pieces));
  } catch (thrown) {
    if (codeOf(thrown) === "cancelled") return err("cancelled");
    throw thrown;
  }
}

/**
 * The pieces that a file decrypts to. They may be believed only once all of them have come: age releases
 * early chunks before it finds a fault in a later one. Throws `AppError` with `wrong_key`, `damaged_file`,
 * `cancelled`, or what the source threw.
 */
export async function* unsealPieces(
  source: ByteSource,
  identity: Identity,
  hooks: WorkHooks = {},
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  for (const key of await ageIdentitiesOf(identity)) decrypter.addIdentity(key);
  try {
    yield* read(await decrypter.decrypt(streamOf(piecesOf(source, hooks))));
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const fitsNone = thrown instanceof Error && thrown.message === NO_KEY_FITS;
    throw new AppError(fitsNone ? "wrong_key" : "damaged_file", thrown);
  }
}

function encrypterFor({ recipients, mode }: Seal): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  if (mode === "demo") {
    encrypter.addRecipient({
      wrapFileKey: () => [new Stanza([...DEMO_STANZA], new Uint8Array(0))],
    });
  }
  return encrypter;
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  const from =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await from.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await from.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Whoever stops reading in between stops the stream, too. */
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
