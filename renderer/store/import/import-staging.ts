import { judgeChain, type ChainProof, type KnownHead } from "../../../shared/audit/chain-proof";
import { randomUuid } from "../../../shared/crypto";
import type { AnyRecord } from "../../../shared/domain/any-record";
import type { ErrorCode } from "../../../shared/errors";
import { continuationOf } from "../../../shared/exchange/batch-sequence";
import { cargoOf } from "../../../shared/exchange/file-kind";
import type { OpenedFile, OpenedItem } from "../../../shared/exchange/open-file";
import { err, ok, type Result } from "../../../shared/result";
import type { BatchLedger, ReceivedHead } from "../batch-ledger";
import type { Batch } from "../ledger-rows";
import type { RecordRepository } from "../record-repository";
import { timestamp, type StoreContext } from "../store-context";
import type { ImportItem, ImportPreview } from "../vault-api";
import type { Arrival, ArrivalDesk } from "./arrival";
import { countVerdicts, inOrderOfNeed } from "./import-items";
import type { ItemJudge, JudgedItem } from "./item-judge";
import { mayHold, type ReceivedLine } from "./received-line";

/** A file that was opened and compared, waiting for a yes or no. It lives in memory only. */
export interface Staged {
  readonly preview: ImportPreview;
  readonly judged: readonly JudgedItem[];
  readonly arrivals: readonly Arrival[];
  /** As our own ledger will keep it. */
  readonly batch: Batch;
  /** As its sender calls it. */
  readonly theirBatchId: string;
}

interface Sorted {
  readonly records: readonly OpenedItem<AnyRecord>[];
  readonly proof: ChainProof | null;
  readonly arrivals: readonly Arrival[];
}

/** Says what taking in a file would do: its lines, its place in the stream, the sender's audit chain. */
export class ImportStaging {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #judge: ItemJudge;
  readonly #ledger: BatchLedger;
  readonly #desks: readonly ArrivalDesk[];

  constructor(
    store: StoreContext,
    records: RecordRepository,
    judge: ItemJudge,
    ledger: BatchLedger,
    desks: readonly ArrivalDesk[],
  ) {
    this.#store = store;
    this.#records = records;
    this.#judge = judge;
    this.#ledger = ledger;
    this.#desks = desks;
  }

  /** Nothing is written. `bad_content`: lines that a file of its kind cannot hold. */
  async stage(file: OpenedFile<ReceivedLine>): Promise<Result<Staged, ErrorCode>> {
    const sorted = await this.#sort(file);
    if (!sorted.ok) return sorted;
    const { records, proof, arrivals } = sorted.value;
    const { manifest, manifestSha256, refused } = file;
    const judged = await this.#judge.judge({ items: records, refused }, manifest.from.orgId);
    const lines = inOrderOfNeed(judged.map(({ line }) => line));
    const batch = await this.#batchOf(file, proof, arrivals);
    const preview = await this.#previewOf(file, batch, arrivals, lines);
    const theirBatchId = manifest.batchId;
    return ok({ preview, judged, arrivals, batch: { ...batch, manifestSha256 }, theirBatchId });
  }

  async #sort(file: OpenedFile<ReceivedLine>): Promise<Result<Sorted, ErrorCode>> {
    const records: OpenedItem<AnyRecord>[] = [];
    const proofs: ChainProof[] = [];
    const lines = new Map<string, unknown[]>();
    for (const { record: line, ...item } of file.items) {
      if (line.is === "record") records.push({ ...item, record: line.record });
      else if (line.is === "chain") proofs.push(line.proof);
      else lines.set(line.recordKind, [...(lines.get(line.recordKind) ?? []), line.value]);
    }
    const counts = {
      ...{ records: records.length, chains: proofs.length, refused: file.refused.length },
      arrivals: new Map([...lines].map(([kind, values]) => [kind, values.length])),
    };
    if (!mayHold(cargoOf(file.manifest.kind), counts)) return err("bad_content");
    const desks = this.#desks.filter(({ recordKind }) => lines.has(recordKind));
    const arrivals = await Promise.all(
      desks.map((desk) => desk.judge(lines.get(desk.recordKind) ?? [], file.manifest)),
    );
    return ok({ records, proof: proofs[0] ?? null, arrivals });
  }

  async #batchOf(
    { manifest, manifestSha256, items, refused }: OpenedFile<ReceivedLine>,
    proof: ChainProof | null,
    arrivals: readonly Arrival[],
  ): Promise<Batch> {
    const kind = cargoOf(manifest.kind);
    const { auditHead: head, cutoffAt, sequence: place, period } = manifest;
    const otherOrgId = manifest.from.orgId;
    const heads = knownHeads(await this.#ledger.headsOf(otherOrgId), kind);
    const proofCount = items.filter(({ record }) => record.is === "chain").length;
    return {
      type: "batch",
      // Never an id that the sender chose: it could be the id of one of our own batches.
      batchId: manifestSha256,
      direction: "received",
      ...{ kind, period, otherOrgId, sequence: place, manifestSha256, cutoffAt },
      otherName: await this.#nameOf(otherOrgId, manifest.from.name),
      contentSha256: manifest.bodySha256,
      recordCount: items.length - proofCount + refused.length,
      status: "applied",
      at: timestamp(this.#store),
      fileName: null,
      auditHead: head,
      proofFrom: null,
      chain: await judgeChain({ head, place }, proof, heads),
      table: null,
      ...arrivals.reduce<Arrival["kept"]>((all, { kept }) => ({ ...all, ...kept }), {}),
    };
  }

  async #previewOf(
    { manifest, manifestSha256 }: OpenedFile<ReceivedLine>,
    { kind, otherOrgId, otherName, period, cutoffAt, sequence, chain }: Batch,
    arrivals: readonly Arrival[],
    items: readonly ImportItem[],
  ): Promise<ImportPreview> {
    const before = await this.#ledger.stream({ direction: "received", kind, otherOrgId });
    return {
      importId: randomUuid(),
      ...{ kind, fromName: otherName, period, cutoffAt, sequence },
      missingSequences: missingBefore(sequence, before),
      isForked: continuationOf(manifest, manifestSha256, before) === "fork",
      wasAppliedBefore: before.some((batch) => batch.manifestSha256 === manifestSha256),
      chain: chain ?? { state: "absent", from: null, to: null },
      counts: countVerdicts(items),
      items,
      table: null,
      receipts: [],
      ...arrivals.reduce<Arrival["shown"]>((all, { shown }) => ({ ...all, ...shown }), {}),
    };
  }

  /** The name that we gave the sender; the one it gives itself only if we have none. */
  async #nameOf(orgId: string, ownName: string): Promise<{ km: string; en: string }> {
    const org = await this.#records.get("organisation", orgId);
    return org === null ? { km: "", en: ownName } : { km: org.nameKm, en: org.nameEn };
  }
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
