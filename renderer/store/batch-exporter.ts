import { chainItem } from "../../shared/audit/chain-proof";
import { sha256Hex } from "../../shared/crypto";
import { RECORD_KINDS } from "../../shared/domain/any-record";
import type { AuditHead } from "../../shared/domain/audit-event";
import { mayReceiveFiles } from "../../shared/domain/organisation";
import type { ErrorCode } from "../../shared/errors";
import { batchNoteItem } from "../../shared/exchange/batch-note";
import { isMonthly } from "../../shared/exchange/file-kind";
import { readItem, writeItem, type ExchangeItem } from "../../shared/exchange/item";
import { EXCHANGE_LIMITS } from "../../shared/exchange/limits";
import { makeFile, type MadeFile } from "../../shared/exchange/make-file";
import type { ManifestDraft } from "../../shared/exchange/manifest";
import { err, ok, type Result } from "../../shared/result";
import type { AuditLog } from "./audit-log";
import type { BatchLedger } from "./batch-ledger";
import type { Batch, SentVersion } from "./ledger-rows";
import type { BatchPlan, BatchPlanner } from "./batch-plan";
import { commit } from "./commit";
import { fileDraft } from "./file-draft";
import { fileNamePart } from "./file-name";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { BatchPreview, BatchRequest, Progress, SealedBatch } from "./vault-api";

/** Plans a batch, seals it for its one recipient, and remembers what it sent. */
export class BatchExporter {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #planner: BatchPlanner;
  readonly #ledger: BatchLedger;
  readonly #audit: AuditLog;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    planner: BatchPlanner,
    ledger: BatchLedger,
    audit: AuditLog,
  ) {
    this.#store = store;
    this.#records = records;
    this.#planner = planner;
    this.#ledger = ledger;
    this.#audit = audit;
  }

  async preview(request: BatchRequest): Promise<BatchPreview> {
    const { preview } = await this.#planner.plan(request, () => undefined);
    return preview;
  }

  /**
   * The batch as bytes to write. It has its number from here on, and counts as sent only after
   * `BatchLedger.markExported`; when surely nothing was written, `voidSealed` frees the number. Codes: `not_allowed` (recipient not confirmed), `record_missing`
   * (nothing to send), `cancelled`, `file_too_large`, `disk_full`. `approvedBy`: the second person.
   */
  async seal(
    request: BatchRequest,
    approvedBy: string,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<SealedBatch, ErrorCode>> {
    const plan = await this.#planner.plan(request, (done) => onProgress({ stage: "plan", done }));
    if (plan.preview.obstacle === "empty") return err("record_missing");
    if (plan.preview.obstacle !== null) return err("not_allowed");
    if (signal.aborted) return err("cancelled");
    // The reader refuses a whole file for one item past its limits, so such a file is not made.
    if (!plan.items.every(isReadable)) return err("file_too_large");
    const auditHead = this.#audit.headToSend;
    const draft = fileDraft(this.#store, {
      ...{ cargo: request.kind, recipient: plan.recipient, auditHead, period: request.period },
      ...{ sequence: plan.preview.sequence, cutoffAt: plan.preview.cutoffAt },
      previousManifestSha256: plan.previousManifestSha256,
    });
    const proofFrom =
      request.kind === "sync" ? await this.#ledger.headSentTo(request.recipientOrgId) : null;
    const proof = await this.#proof(proofFrom, auditHead);
    const items = inOrder([...plan.items, ...proof, ...noteOf(plan.replaced)]);
    const made = await makeFile(draft, items, this.#store.identity, {
      signal,
      onProgress: (done) => onProgress({ stage: "encrypt", done }),
    });
    if (!made.ok) return made;
    const hasProof = proof.length > 0;
    const batch = this.#batchOf(plan, draft, made.value, hasProof ? proofFrom : null);
    const kept = await commit(this.#store, {
      ...(await this.#ledger.seal(batch, sentOf(plan.items))),
      notes: [{ action: "export", targetType: "batch", targetId: draft.batchId, approvedBy }],
    });
    if (!kept.ok) return kept;
    this.#store.announce(["batch"]);
    return ok({
      batchId: draft.batchId,
      bytes: made.value.fileBytes,
      sha256: await sha256Hex(made.value.fileBytes),
      suggestedName: this.#nameOf(request, draft.sequence),
    });
  }

  /**
   * The same file once more, for one that was lost: the same manifest to the byte, so that the recipient
   * sees one file and not two. The rules of today decide; when they leave anything out, or a record or a
   * key is not as it was, it is another file: `batch_changed`. `record_missing`: no such batch was sent.
   */
  async again(
    batchId: string,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<SealedBatch, ErrorCode>> {
    const batch = await this.#ledger.get(batchId);
    if (batch === null || batch.direction !== "sent" || !isMonthly(batch.kind)) {
      return err("record_missing");
    }
    onProgress({ stage: "plan", done: 0 });
    const { period, cutoffAt, auditHead, sequence, otherOrgId, kind } = batch;
    const recipient = await this.#records.get("organisation", otherOrgId);
    const planned = await this.#planner.itemsAgain(batch);
    if (recipient === null || !mayReceiveFiles(recipient) || planned === null) {
      return err("batch_changed");
    }
    const stream = await this.#ledger.stream({ direction: "sent", kind, otherOrgId });
    const previous = stream.find((one) => one.sequence === sequence - 1) ?? null;
    const draft = fileDraft(this.#store, {
      ...{ cargo: kind, recipient, sequence, period, cutoffAt, auditHead },
      previousManifestSha256: previous?.manifestSha256 ?? null,
    });
    const proof = await this.#proof(batch.proofFrom, auditHead);
    const replaced = batch.supersedes === null ? null : await this.#ledger.get(batch.supersedes);
    const items = inOrder([...planned, ...proof, ...noteOf(replaced)]);
    const made = await makeFile({ ...draft, batchId }, items, this.#store.identity, {
      signal,
      onProgress: (done) => onProgress({ stage: "encrypt", done }),
    });
    if (!made.ok) return made;
    if (made.value.manifestSha256 !== batch.manifestSha256) return err("batch_changed");
    const noted = await commit(this.#store, {
      notes: [{ action: "export", targetType: "batch", targetId: batchId }],
    });
    if (!noted.ok) return noted;
    return ok({
      batchId,
      bytes: made.value.fileBytes,
      sha256: await sha256Hex(made.value.fileBytes),
      suggestedName: this.#nameOf({ period, kind }, sequence),
    });
  }

  #nameOf({ period, kind }: Pick<Batch, "period" | "kind">, sequence: number): string {
    const { siteCode } = this.#store.session.organisation;
    return fileNamePart(`chumrok-${siteCode}-${period}-${kind}-${String(sequence)}`);
  }

  /** Whole records carry the proof that the chain has grown out of the head that was sent before. */
  async #proof(from: AuditHead | null, head: AuditHead | null): Promise<readonly ExchangeItem[]> {
    if (from === null || head === null) return [];
    const digests = await this.#audit.digestsBetween(from, head);
    return digests === null ? [] : [await chainItem({ from, digests: [...digests] })];
  }

  /** A sent table stays with its batch: the next one is held against it (dictionary §9 rule 5). */
  #batchOf(
    { preview, items, replaced }: BatchPlan,
    draft: ManifestDraft,
    made: MadeFile,
    proofFrom: AuditHead | null,
  ): Batch {
    const { kind, period, recipientOrgId } = preview.request;
    return {
      type: "batch",
      batchId: draft.batchId,
      direction: "sent",
      kind,
      period,
      otherOrgId: recipientOrgId,
      otherName: preview.recipientName,
      sequence: preview.sequence,
      manifestSha256: made.manifestSha256,
      contentSha256: made.manifest.bodySha256,
      recordCount: items.length,
      status: "sealed",
      at: preview.cutoffAt,
      fileName: null,
      cutoffAt: preview.cutoffAt,
      auditHead: draft.auditHead,
      proofFrom,
      chain: null,
      isUndoable: false,
      table: preview.table,
      supersedes: replaced?.batchId ?? null,
    };
  }
}

/** Which earlier batch a file replaces, for its recipient. */
function noteOf(replaced: Batch | null): readonly ExchangeItem[] {
  if (replaced === null) return [];
  const { batchId, manifestSha256 } = replaced;
  return [batchNoteItem({ supersedesBatchId: batchId, supersedesManifestSha256: manifestSha256 })];
}

function inOrder(items: readonly ExchangeItem[]): ExchangeItem[] {
  return [...items].sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1));
}

function isReadable(item: ExchangeItem): boolean {
  return readItem(writeItem(item), EXCHANGE_LIMITS) !== null;
}

/** Figures are no records: they are never "sent already". */
function sentOf(items: readonly ExchangeItem[]): SentVersion[] {
  const kinds: readonly string[] = RECORD_KINDS;
  return items.flatMap((item): SentVersion[] =>
    kinds.includes(item.recordKind) ? [[item.itemKey, item.rowVersion]] : [],
  );
}
