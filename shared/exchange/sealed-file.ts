import { Decrypter, Encrypter, Stanza } from "age-encryption";
import { joinBytes, type Identity } from "../crypto";
import { codeOf, type ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { DEMO_STANZA } from "./age-header";
import type { Mode } from "./file-kind";
import { CHECKPOINT_BYTES, checkpoint, type WorkHooks } from "./work-hooks";

/** age-encryption tells its failures apart by text only; the version is pinned and tested for this one. */
const NO_KEY_FITS = "no identity matched any of the file's recipients";

/** Encrypts for age recipients (`age1…`). The only expected failure is `cancelled`. */
export async function sealFile(
  plaintextBytes: Uint8Array,
  recipients: readonly string[],
  mode: Mode,
  hooks: WorkHooks = {},
): Promise<Result<Uint8Array<ArrayBuffer>, "cancelled">> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  if (mode === "demo") {
    encrypter.addRecipient({
      wrapFileKey: () => [new Stanza([...DEMO_STANZA], new Uint8Array(0))],
    });
  }
  try {
    const sealed = await encrypter.encrypt(source(plaintextBytes, hooks));
    return ok(joinBytes(await collect(sealed, [])));
  } catch (thrown) {
    if (codeOf(thrown) === "cancelled") return err("cancelled");
    throw thrown;
  }
}

/** A failed opening: `prefix` is what came out before, authentic as far as it goes. */
export type UnsealFailure = { readonly code: ErrorCode; readonly prefix: Uint8Array };

/**
 * Decrypts a whole file: nothing is returned unless its last byte was authentic (age can release early
 * chunks before it finds a fault in a later one). Codes: `wrong_key`, `damaged_file`, `cancelled`.
 */
export async function unsealFile(
  fileBytes: Uint8Array,
  identity: Pick<Identity, "ageIdentity">,
  hooks: WorkHooks = {},
): Promise<Result<Uint8Array<ArrayBuffer>, UnsealFailure>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity.ageIdentity);
  const pieces: Uint8Array[] = [];
  try {
    await collect(await decrypter.decrypt(source(fileBytes, hooks)), pieces);
    return ok(joinBytes(pieces));
  } catch (thrown) {
    return err({ code: failureCode(thrown), prefix: pieces[0] ?? new Uint8Array(0) });
  }
}

function failureCode(thrown: unknown): ErrorCode {
  if (codeOf(thrown) === "cancelled") return "cancelled";
  return thrown instanceof Error && thrown.message === NO_KEY_FITS ? "wrong_key" : "damaged_file";
}

function source(bytes: Uint8Array, hooks: WorkHooks): ReadableStream<Uint8Array> {
  let doneBytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await checkpoint(hooks, doneBytes / bytes.byteLength);
        const piece = bytes.subarray(doneBytes, doneBytes + CHECKPOINT_BYTES);
        doneBytes += piece.byteLength;
        if (piece.byteLength > 0) controller.enqueue(piece);
        if (doneBytes === bytes.byteLength) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  pieces: Uint8Array[],
): Promise<Uint8Array[]> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}
