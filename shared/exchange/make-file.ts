import type { Identity } from "../crypto";
import { codeOf } from "../errors";
import { err, ok, type Result } from "../result";
import { buildContainer, type Container } from "./container";
import { modeOfKind } from "./file-kind";
import type { ExchangeItem } from "./item";
import { EXCHANGE_LIMITS } from "./limits";
import type { ManifestDraft } from "./manifest";
import { sealFile } from "./sealed-file";
import { partOf, type WorkHooks } from "./work-hooks";

export type MadeFile = Pick<Container, "manifest" | "manifestSha256"> & {
  readonly fileBytes: Uint8Array<ArrayBuffer>;
};

/**
 * A `*.chumrok` file, sealed for exactly the recipients that its manifest names. The batch counts as
 * exported only after the written file was read back. Codes: `cancelled`, `file_too_large` (the reader
 * would refuse it).
 */
export async function makeFile(
  draft: ManifestDraft,
  items: readonly ExchangeItem[],
  identity: Identity,
  hooks: WorkHooks = {},
): Promise<Result<MadeFile, "cancelled" | "file_too_large">> {
  const built = await build(draft, items, identity, partOf(hooks, 0, 0.8));
  if (!built.ok) return built;
  const { plaintextBytes, manifest, manifestSha256 } = built.value;
  const isTooLarge =
    items.length > EXCHANGE_LIMITS.items || manifest.plainBytes > EXCHANGE_LIMITS.plainBytes;
  if (isTooLarge) return err("file_too_large");
  const recipients = manifest.recipients.map(({ ageRecipient }) => ageRecipient);
  const mode = modeOfKind(manifest.kind);
  const sealed = await sealFile(plaintextBytes, recipients, mode, partOf(hooks, 0.8, 1));
  if (!sealed.ok) return sealed;
  if (sealed.value.byteLength > EXCHANGE_LIMITS.fileBytes) return err("file_too_large");
  return ok({ fileBytes: sealed.value, manifest, manifestSha256 });
}

async function build(
  ...args: Parameters<typeof buildContainer>
): Promise<Result<Container, "cancelled">> {
  try {
    return ok(await buildContainer(...args));
  } catch (thrown) {
    if (codeOf(thrown) === "cancelled") return err("cancelled");
    throw thrown;
  }
}
