import { sha256Hex } from "../../shared/crypto";
import { phnomPenhDay } from "../../shared/domain/local-time";
import type { Organisation } from "../../shared/domain/organisation";
import type { ErrorCode } from "../../shared/errors";
import type { Cargo } from "../../shared/exchange/file-kind";
import type { ExchangeItem } from "../../shared/exchange/item";
import { makeFile } from "../../shared/exchange/make-file";
import { ok, type Result } from "../../shared/result";
import type { BatchLedger } from "./batch-ledger";
import { fileDraft } from "./file-draft";
import { fileNamePart } from "./file-name";
import type { Batch } from "./ledger-rows";
import { timestamp, type StoreContext } from "./store-context";
import type { SealedBatch } from "./vault-api";

/** A file of a few lines that is no monthly batch: a receipt, a recall, a referral and its answer. */
export interface SmallFile {
  readonly cargo: Extract<Cargo, "receipt" | "recall" | "referral" | "referral_reply">;
  readonly recipient: Organisation;
  readonly items: readonly ExchangeItem[];
  /** After the site and the kind in the suggested name; no name of anybody. */
  readonly namePart: string;
}

/** The bytes to write, and how our ledger will keep the file. */
export interface MadeSmallFile {
  readonly sealed: SealedBatch;
  readonly batch: Batch;
}

/** Makes the file as the next one of its stream. It is not noted yet: the caller commits `batch`. */
export async function makeSmallFile(
  store: StoreContext,
  ledger: BatchLedger,
  { cargo, recipient, items, namePart }: SmallFile,
): Promise<Result<MadeSmallFile, ErrorCode>> {
  const cutoffAt = timestamp(store);
  const stream = { direction: "sent", kind: cargo, otherOrgId: recipient.orgId } as const;
  const previous = (await ledger.stream(stream)).at(-1) ?? null;
  const draft = fileDraft(store, {
    ...{ cargo, recipient, cutoffAt, auditHead: null },
    period: phnomPenhDay(Date.parse(cutoffAt)).slice(0, 7),
    sequence: (previous?.sequence ?? 0) + 1,
    previousManifestSha256: previous?.manifestSha256 ?? null,
  });
  const inOrder = [...items].sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1));
  const made = await makeFile(draft, inOrder, store.identity);
  if (!made.ok) return made;
  const { manifest, manifestSha256, fileBytes } = made.value;
  const { siteCode } = store.session.organisation;
  const name = `chumrok-${siteCode}-${cargo}-${namePart}-${String(draft.sequence)}`;
  return ok({
    sealed: {
      batchId: draft.batchId,
      bytes: fileBytes,
      sha256: await sha256Hex(fileBytes),
      suggestedName: fileNamePart(name),
    },
    batch: {
      ...{ type: "batch", batchId: draft.batchId, ...stream, period: draft.period },
      ...{ otherName: { km: recipient.nameKm, en: recipient.nameEn }, manifestSha256 },
      ...{ sequence: draft.sequence, contentSha256: manifest.bodySha256 },
      ...{ recordCount: items.length, status: "sealed", at: cutoffAt, fileName: null, cutoffAt },
      ...{
        auditHead: null,
        proofFrom: null,
        chain: null,
        table: null,
        supersedes: null,
        isUndoable: false,
      },
    },
  });
}
