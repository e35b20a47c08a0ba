import { chainItem } from "../../shared/audit/chain-proof";
import { joinBytes, runningSha256 } from "../../shared/crypto";
import type { AuditHead } from "../../shared/domain/audit-event";
import { mayReceiveFiles } from "../../shared/domain/organisation";
import { codeOf, type ErrorCode } from "../../shared/errors";
import { batchNoteItem } from "../../shared/exchange/batch-note";
import { isMonthly } from "../../shared/exchange/file-kind";
import { linesOf, withLines, type FileLines } from "../../shared/exchange/file-lines";
import type { ExchangeItem } from "../../shared/exchange/item";
import { packFile, type PackedFile } from "../../shared/exchange/make-file";
import type { ManifestDraft } from "../../shared/exchange/manifest";
import type { WorkHooks } from "../../shared/exchange/work-hooks";
import { err, ok, type Result } from "../../shared/result";
import type { AuditLog } from "./audit-log";
import type { BatchLedger } from "./batch-ledger";
import type { Batch } from "./ledger-rows";
import type { BatchPlan, BatchPlanner } from "./batch-plan";
import { commit } from "./commit";
import { fileDraft } from "./file-draft";
import { fileNamePart } from "./file-name";
import type { RecordRepository } from "./record-repository";
import type { SentBatches } from "./sent-batches";
import type { StoreContext } from "./store-context";
import type { BatchPreview, BatchRequest, Progress, WaitingBatch, WritePiece } from "./vault-api";

const PIECE_BYTES = 1024 * 1024;

/** Plans a batch, seals it for its one recipient, and remembers what it sent. */
export class BatchExporter {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #planner: BatchPlanner;
  readonly #sentBatches: SentBatches;
  readonly #ledger: BatchLedger;
  readonly #audit: AuditLog;
  #waiting: { readonly batchId: string; readonly packed: PackedFile } | null = null;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    { planner, sentBatches }: { planner: BatchPlanner; sentBatches: SentBatches },
    ledger: BatchLedger,
    audit: AuditLog,
  ) {
    this.#store = store;
    this.#records = records;
    this.#planner = planner;
    this.#sentBatches = sentBatches;
    this.#ledger = ledger;
    this.#audit = audit;
  }

  async preview(request: BatchRequest): Promise<BatchPreview> {
    const { preview } = await this.#planner.plan(request, () => undefined);
    return preview;
  }

  /**
   * The batch, waiting for `writeSealed`. It has its number from here on, and counts as sent only after
   * `BatchLedger.markExported`; when surely nothing was written, `voidSealed` frees the number. Codes: `not_allowed` (recipient not confirmed), `record_missing`
   * (nothing to send), `cancelled`, `file_too_large`, `disk_full`, `batch_changed` (a record was saved meanwhile). `approvedBy`: the second person.
   */
  async seal(
    request: BatchRequest,
    approvedBy: string,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<WaitingBatch, ErrorCode>> {
    const plan = await this.#planner.plan(request, (done) => onProgress({ stage: "plan", done }));
    if (plan.preview.obstacle === "empty") return err("record_missing");
    if (plan.preview.obstacle !== null) return err("not_allowed");
    if (signal.aborted) return err("cancelled");
    const auditHead = this.#audit.headToSend;
    const draft = fileDraft(this.#store, {
      ...{ cargo: request.kind, recipient: plan.recipient, auditHead, period: request.period },
      ...{ sequence: plan.preview.sequence, cutoffAt: plan.preview.cutoffAt },
      previousManifestSha256: plan.previousManifestSha256,
    });
    const proofFrom =
      request.kind === "sync" ? await this.#ledger.headSentTo(request.recipientOrgId) : null;
    const proof = await this.#proof(proofFrom, auditHead);
    const lines = withLines(plan.lines, linesOf([...proof, ...noteOf(plan.replaced)]));
    const packed = await this.#pack(draft, lines, {
      signal,
      onProgress: (done) => onProgress({ stage: "encrypt", done }),
    });
    if (!packed.ok) return packed;
    const hasProof = proof.length > 0;
    const batch = this.#batchOf(plan, draft, packed.value, hasProof ? proofFrom : null);
    const kept = await commit(this.#store, {
      batches: [
        ...((await this.#ledger.seal(batch, plan.sent)).batches ?? []),
        ...(plan.secretRow.batches ?? []),
      ],
      notes: [{ action: "export", targetType: "batch", targetId: draft.batchId, approvedBy }],
    });
    if (!kept.ok) return kept;
    this.#store.announce(["batch"]);
    return ok(this.#wait(draft, packed.value, request));
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
  ): Promise<Result<WaitingBatch, ErrorCode>> {
    const batch = await this.#ledger.get(batchId);
    if (batch === null || batch.direction !== "sent" || !isMonthly(batch.kind)) {
      return err("record_missing");
    }
    onProgress({ stage: "plan", done: 0 });
    const { period, cutoffAt, auditHead, sequence, otherOrgId, kind } = batch;
    const recipient = await this.#records.get("organisation", otherOrgId);
    const planned = await this.#sentBatches.linesOf(batch);
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
    const lines = withLines(planned, linesOf([...proof, ...noteOf(replaced)]));
    const packed = await this.#pack({ ...draft, batchId }, lines, {
      signal,
      onProgress: (done) => onProgress({ stage: "encrypt", done }),
    });
    if (!packed.ok) return packed;
    if (packed.value.manifestSha256 !== batch.manifestSha256) return err("batch_changed");
    const noted = await commit(this.#store, {
      notes: [{ action: "export", targetType: "batch", targetId: batchId }],
    });
    if (!noted.ok) return noted;
    return ok(this.#wait({ batchId, sequence }, packed.value, { period, kind }));
  }

  /**
   * Encrypts the batch that waits, and hands it out piece by piece, at most 1 MiB at a time; `write` answers
   * null, or why it cannot go on. Answers the SHA-256 of all pieces. It can be called once. Codes:
   * `record_missing` (it does not wait), `cancelled`, `batch_changed`, and what `write` says.
   */
  async writeSealed(
    batchId: string,
    write: WritePiece,
    signal: AbortSignal,
  ): Promise<Result<{ readonly sha256: string }, ErrorCode>> {
    const waiting = this.#waiting;
    if (waiting?.batchId !== batchId) return err("record_missing");
    this.#waiting = null;
    const hash = runningSha256();
    try {
      for await (const piece of inLargerPieces(waiting.packed.pieces({ signal }))) {
        hash.add(piece);
        const refusal = await write(piece);
        if (refusal !== null) return err(refusal);
      }
      return ok({ sha256: hash.finish() });
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === "internal") throw thrown;
      return err(code);
    }
  }

  /** Lets go of a batch that waits and will not be written. */
  forget(batchId: string): void {
    if (this.#waiting?.batchId === batchId) this.#waiting = null;
  }

  /** One batch waits at a time: whoever seals another does not come back to it. */
  #wait(
    { batchId, sequence }: Pick<ManifestDraft, "batchId" | "sequence">,
    packed: PackedFile,
    facts: Pick<Batch, "period" | "kind">,
  ): WaitingBatch {
    this.#waiting = { batchId, packed };
    const suggestedName = this.#nameOf(facts, sequence);
    return { batchId, sizeBytes: packed.sizeBytes, suggestedName };
  }

  async #pack(
    draft: ManifestDraft,
    lines: FileLines,
    hooks: WorkHooks,
  ): Promise<Result<PackedFile, ErrorCode>> {
    try {
      return await packFile(draft, lines, this.#store.identity, hooks);
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === "internal") throw thrown;
      return err(code);
    }
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
    { preview, lines, replaced }: BatchPlan,
    draft: ManifestDraft,
    made: PackedFile,
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
      recordCount: lines.count,
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

/** Encryption gives pieces of 64 KiB; each that crosses to the page costs a message. */
async function* inLargerPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    heldBytes += piece.byteLength;
    if (heldBytes < PIECE_BYTES) continue;
    yield joinBytes(held);
    held = [];
    heldBytes = 0;
  }
  if (heldBytes > 0) yield joinBytes(held);
}
