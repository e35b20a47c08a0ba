import {
  CHAIN_KIND,
  judgeChain,
  readChainItem,
  type ChainProof,
  type KnownHead,
} from "../../shared/audit/chain-proof";
import { randomUuid } from "../../shared/crypto";
import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import { AppError, type ErrorCode } from "../../shared/errors";
import type { Receipt } from "../../shared/domain/receipt";
import { continuationOf } from "../../shared/exchange/batch-sequence";
import { cargoOf } from "../../shared/exchange/file-kind";
import type { ImportPlan } from "../../shared/exchange/import-plan";
import type { JsonObject } from "../../shared/exchange/json";
import { openFile, type OpenedFile } from "../../shared/exchange/open-file";
import { RECEIPT_KIND, readReceiptItem } from "../../shared/exchange/receipt-item";
import type { NationalTable } from "../../shared/report/national-table";
import { err, ok, type Result } from "../../shared/result";
import type { BatchLedger, ReceivedHead } from "./batch-ledger";
import type { Batch } from "./ledger-rows";
import { commit, type SealedWrites } from "./commit";
import { countVerdicts, importItems } from "./import-items";
import { asReceived, type ImportComparison, type ItemRefusal } from "./import-comparison";
import type { OrganisationCards } from "./organisation-cards";
import type { Arrived, ReceiptDesk } from "./receipt-desk";
import type { RecordRepository, RecordWrite } from "./record-repository";
import { parseRecord } from "./record-sealer";
import { timestamp, type StoreContext } from "./store-context";
import { readTableItem, TABLE_KIND } from "./table-item";
import type { ImportOutcome, ImportPreview, Progress } from "./vault-api";

type Received =
  | { readonly is: "record"; readonly record: AnyRecord }
  | { readonly is: "table"; readonly table: NationalTable }
  | { readonly is: "receipt"; readonly receipt: Receipt }
  | { readonly is: "chain"; readonly proof: ChainProof };

/** A file that was opened and compared, waiting for a yes or no. It lives in memory only. */
interface Staged extends Arrived {
  readonly plan: ImportPlan<AnyRecord>;
}

/** Opens files from others, shows what applying them would do, and applies them in one step. */
export class BatchImporter {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #comparison: ImportComparison;
  readonly #ledger: BatchLedger;
  readonly #cards: OrganisationCards;
  readonly #receipts: ReceiptDesk;
  readonly #staged = new Map<string, Staged>();

  constructor(
    store: StoreContext,
    records: RecordRepository,
    comparison: ImportComparison,
    ledger: BatchLedger,
    cards: OrganisationCards,
    receipts: ReceiptDesk,
  ) {
    this.#store = store;
    this.#records = records;
    this.#comparison = comparison;
    this.#ledger = ledger;
    this.#cards = cards;
    this.#receipts = receipts;
  }

  /** Verifies and compares; nothing is written. Any doubt about the file refuses all of it by a code. */
  async open(
    file: Uint8Array,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportPreview, ErrorCode>> {
    const opened = await openFile<Received>(file, {
      identity: this.#store.identity,
      ownOrgId: this.#store.session.organisation.orgId,
      mode: this.#store.session.mode,
      knownSenders: await this.#cards.knownSenders(),
      parseRecord: parseReceived,
      signal,
      onProgress: (done) => onProgress({ stage: "decrypt", done }),
    });
    if (!opened.ok) return opened;
    if (signal.aborted) return err("cancelled");
    onProgress({ stage: "verify", done: 1 });
    const staged = await this.#stage(opened.value, onProgress);
    if (!staged.ok) return staged;
    const { batch, preview } = staged.value;
    const note = { action: "decrypt", targetType: "batch", targetId: batch.batchId } as const;
    const noted = await commit(this.#store, { notes: [note] });
    if (!noted.ok) return noted;
    this.#staged.set(preview.importId, staged.value);
    return ok(preview);
  }

  /**
   * All or nothing; conflicts and refused items stay aside. A second time it writes nothing. Code
   * `stale_revision`: a record was changed here since the comparison, so the file has to be opened again.
   */
  async apply(importId: string): Promise<Result<ImportOutcome, ErrorCode>> {
    const staged = this.#staged.get(importId);
    if (staged === undefined) return err("record_missing");
    const { plan, batch, preview } = staged;
    const { index } = this.#store;
    const isCompared = plan.changed.every(
      ({ item, held }) => index.versionOf(item.itemKey) === held.rowVersion,
    );
    if (!isCompared) return err("stale_revision");
    const here = await this.#heldRecords(plan.changed.map(({ item }) => item.itemKey));
    const writes: RecordWrite[] = [
      ...plan.fresh.map(({ record }) => ({ record: asReceived(record, null), replaces: 0 })),
      ...plan.changed.map(({ item, held }) => ({
        record: asReceived(item.record, here.get(item.itemKey) ?? null),
        replaces: held.rowVersion,
      })),
    ];
    const { batches: batchRows = [] } = preview.wasAppliedBefore
      ? {}
      : await this.#ledger.seal(batch, []);
    const { batches: receivedRows = [] } = await this.#ledger.sealReceived(
      writes.map(({ record }) => [recordId(record), record.meta.rowVersion]),
    );
    const { batches: answerRows = [] } = await this.#receipts.answersTo(staged);
    const others: SealedWrites = {
      batches: [...batchRows, ...receivedRows, ...answerRows],
      notes: [{ action: "import", targetType: "batch", targetId: batch.batchId }],
    };
    const written = await this.#write(writes, others);
    if (!written.ok) return written;
    this.#staged.delete(importId);
    this.#store.announce(["batch"]);
    const { conflicting, refused } = preview.counts;
    return ok({
      batchId: batch.kind === "receipt" ? null : batch.batchId,
      applied: writes.length,
      unchanged: preview.counts.same + preview.counts.older,
      leftAside: conflicting + refused,
    });
  }

  discard(importId: string): void {
    this.#staged.delete(importId);
  }

  /** What is here now. A row that stopped opening since it was compared is thrown, never written over. */
  async #heldRecords(ids: readonly string[]): Promise<ReadonlyMap<string, AnyRecord>> {
    const held = new Map<string, AnyRecord>();
    for await (const { id, record } of this.#records.readMany(ids)) held.set(id, record);
    if (held.size < ids.length) throw new AppError("store_damaged");
    return held;
  }

  #write(writes: readonly RecordWrite[], others: SealedWrites) {
    return writes.length === 0 ? commit(this.#store, others) : this.#records.write(writes, others);
  }

  async #stage(
    file: OpenedFile<Received>,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<Staged, ErrorCode>> {
    const { manifest, manifestSha256 } = file;
    const kind = cargoOf(manifest.kind);
    const tables = file.items.flatMap(({ record }) => (record.is === "table" ? record.table : []));
    const [table = null] = tables;
    const proofs = file.items.flatMap(({ record }) => (record.is === "chain" ? record.proof : []));
    const [proof = null] = proofs;
    const came = file.items.flatMap(({ record }) =>
      record.is === "receipt" ? record.receipt : [],
    );
    const isWhole = {
      sync: tables.length + came.length === 0 && proofs.length <= 1,
      statistical: tables.length === 1 && file.items.length === 1,
      receipt: came.length === file.items.length && file.refused.length === 0,
    }[kind];
    if (!isWhole) return err("bad_content");
    const receipts = await this.#receipts.judge(came, manifest.from);
    onProgress({ stage: "compare", done: 0 });
    const plan = await this.#comparison.compare({
      manifest,
      refused: file.refused,
      items: file.items.flatMap(({ record, ...item }) =>
        record.is === "record" ? { ...item, record: record.record } : [],
      ),
    });
    onProgress({ stage: "compare", done: 1 });
    const items = importItems(plan, this.#store.now(), this.#store.session.user);
    const otherOrgId = manifest.from.orgId;
    const before = await this.#ledger.stream({ direction: "received", kind, otherOrgId });
    const { auditHead: head, cutoffAt, sequence: place } = manifest;
    const heads = await this.#ledger.headsOf(otherOrgId);
    const chain = await judgeChain({ head, place }, proof, knownHeads(heads, kind));
    const name = await this.#nameOf(otherOrgId, manifest.from.name);
    const preview: ImportPreview = {
      importId: randomUuid(),
      kind,
      fromName: name,
      period: manifest.period,
      cutoffAt,
      sequence: place,
      missingSequences: missingBefore(manifest.sequence, before),
      isForked: continuationOf(manifest, manifestSha256, before) === "fork",
      wasAppliedBefore: before.some((batch) => batch.manifestSha256 === manifestSha256),
      chain,
      counts: countVerdicts(items),
      items,
      table,
      receipts: receipts.map(({ line }) => line),
    };
    const batch: Batch = {
      type: "batch",
      // Never an id that the sender chose: it could be the id of one of our own batches.
      batchId: manifestSha256,
      direction: "received",
      kind,
      period: manifest.period,
      otherOrgId,
      otherName: name,
      sequence: manifest.sequence,
      manifestSha256,
      contentSha256: manifest.bodySha256,
      recordCount: file.items.length - proofs.length + file.refused.length,
      status: "applied",
      at: timestamp(this.#store),
      fileName: null,
      cutoffAt,
      auditHead: head,
      proofFrom: null,
      chain,
      table,
    };
    return ok({ preview, plan, batch, receipts, theirBatchId: manifest.batchId });
  }

  /** The name that we gave the sender; the one it gives itself only if we have none. */
  async #nameOf(orgId: string, ownName: string): Promise<{ km: string; en: string }> {
    const org = await this.#records.get("organisation", orgId);
    return org === null ? { km: "", en: ownName } : { km: org.nameKm, en: org.nameEn };
  }
}

function parseReceived(recordKind: string, value: JsonObject): Result<Received, ItemRefusal> {
  if (recordKind === TABLE_KIND) {
    const table = readTableItem(value);
    return table === null ? err("bad_record") : ok({ is: "table", table });
  }
  if (recordKind === RECEIPT_KIND) {
    const receipt = readReceiptItem(value);
    return receipt === null ? err("bad_record") : ok({ is: "receipt", receipt });
  }
  if (recordKind === CHAIN_KIND) {
    const proof = readChainItem(value);
    return proof === null ? err("bad_record") : ok({ is: "chain", proof });
  }
  const record = parseRecord(value);
  return record === null ? err("bad_record") : ok({ is: "record", record });
}

/** The number of a file tells something within its own stream only. */
function knownHeads(heads: readonly ReceivedHead[], kind: Batch["kind"]): KnownHead[] {
  return heads.map(({ sequence, hash, ...head }) => ({
    ...{ sequence, hash },
    place: head.kind === kind ? head.place : null,
  }));
}

function missingBefore(sequence: number, applied: readonly Batch[]): number[] {
  const known = new Set(applied.map((batch) => batch.sequence));
  const first = (applied.at(-1)?.sequence ?? 0) + 1;
  const count = Math.max(0, Math.min(sequence - first, MAX_MISSING_NAMED));
  return Array.from({ length: count }, (_, at) => first + at).filter((one) => !known.has(one));
}

/** A file may claim any number; more than this many gaps tell nobody anything. */
const MAX_MISSING_NAMED = 24;
