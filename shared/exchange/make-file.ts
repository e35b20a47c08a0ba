import { joinBytes, type Identity } from "../crypto";
import { codeOf } from "../errors";
import { err, ok, type Result } from "../result";
import { buildContainer, type Container } from "./container";
import { modeOfKind } from "./file-kind";
import { recipientsOf } from "./file-keys";
import { linesOf, type FileLines } from "./file-lines";
import type { ExchangeItem } from "./item";
import { EXCHANGE_LIMITS } from "./limits";
import type { ManifestDraft } from "./manifest";
import { sealedBytes, sealPieces, type Seal } from "./sealed-file";
import { partOf, type WorkHooks } from "./work-hooks";

export type MadeFile = Pick<Container, "manifest" | "manifestSha256"> & {
  readonly fileBytes: Uint8Array<ArrayBuffer>;
};

/** A file that is packed and signed; what is left is to encrypt it, piece by piece, while it is written. */
export type PackedFile = Pick<Container, "manifest" | "manifestSha256"> & {
  /** Of the encrypted file. */
  readonly sizeBytes: number;
  /** Encrypts from the beginning. Throws `AppError` with `cancelled` or `batch_changed`. */
  readonly pieces: (hooks?: WorkHooks) => AsyncGenerator<Uint8Array>;
};

type NotMade = "cancelled" | "file_too_large";

/**
 * Packs a `*.chumrok` file for exactly the recipients that its manifest names. Codes: `cancelled`,
 * `file_too_large` (the reader would refuse it); whatever else the lines throw passes through.
 */
export async function packFile(
  draft: ManifestDraft,
  lines: FileLines,
  identity: Identity,
  hooks: WorkHooks = {},
): Promise<Result<PackedFile, NotMade>> {
  try {
    const container = await buildContainer(draft, lines, identity, hooks);
    const { manifest, manifestSha256, plaintextBytes, plaintext } = container;
    const seal: Seal = { recipients: recipientsOf(manifest), mode: modeOfKind(manifest.kind) };
    const sizeBytes = await sealedBytes(plaintextBytes, seal);
    if (sizeBytes > EXCHANGE_LIMITS.fileBytes) return err("file_too_large");
    const pieces = (withHooks: WorkHooks = {}) => sealPieces(plaintext(withHooks), seal);
    return ok({ manifest, manifestSha256, sizeBytes, pieces });
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === "cancelled" || code === "file_too_large") return err(code);
    throw thrown;
  }
}

/** A small file in one piece, as `packFile` makes it. It counts as sent only after it was read back. */
export async function makeFile(
  draft: ManifestDraft,
  items: readonly ExchangeItem[],
  identity: Identity,
  hooks: WorkHooks = {},
): Promise<Result<MadeFile, NotMade>> {
  const packed = await packFile(draft, linesOf(items), identity, partOf(hooks, 0, 0.8));
  if (!packed.ok) return packed;
  const { manifest, manifestSha256 } = packed.value;
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of packed.value.pieces(partOf(hooks, 0.8, 1))) pieces.push(piece);
  } catch (thrown) {
    if (codeOf(thrown) === "cancelled") return err("cancelled");
    throw thrown;
  }
  return ok({ manifest, manifestSha256, fileBytes: joinBytes(pieces) });
}
