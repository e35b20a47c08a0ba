import { judgeChain, type ChainProof, type KnownHead } from "../../../shared/audit/chain-proof";
import { randomUuid } from "../../../shared/crypto";
import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import { AppError, codeOf, type ErrorCode } from "../../../shared/errors";
import { BATCH_NOTE_KIND } from "../../../shared/exchange/batch-note";
import { continuationOf } from "../../../shared/exchange/batch-sequence";
import { cargoOf, isMonthly } from "../../../shared/exchange/file-kind";
import type { OpenedFile, OpenedItem, OpenedLines } from "../../../shared/exchange/open-file";
import type { Manifest } from "../../../shared/exchange/manifest";
import type { WorkHooks } from "../../../shared/exchange/work-hooks";
import { err, ok, type Result } from "../../../shared/result";
import type { BatchLedger, ReceivedHead } from "../batch-ledger";
import type { Batch, SentVersion } from "../ledger-rows";
import type { RecordRepository } from "../record-repository";
import { timestamp, type StoreContext } from "../store-context";
import type { ImportItem, ImportPreview } from "../vault-api";
import type { Arrival, ArrivalDesk, ItemHead } from "./arrival";
import { countVerdicts, inOrderOfNeed } from "./import-items";
import type { ItemJudge, JudgedItem, Sender } from "./item-judge";
import { mayHold, type LineCounts, type ReceivedLine } from "./received-line";

/**
 * A file that was opened and compared, waiting for a yes or no. Of its records only what the preview shows
 * and which versions would be written is kept; they are read again when they are taken in.
 */
export interface Staged {
  readonly preview: ImportPreview;
  readonly file: OpenedFile<ReceivedLine>;
  /** What each line was judged to be and to write, by its key. */
  readonly verdicts: ReadonlyMap<string, string>;
  /** The versions that taking in writes. */
  readonly versions: readonly SentVersion[];
  /** How many lines are kept aside, whether they are taken in besides or not. */
  readonly asideCount: number;
  readonly arrivals: readonly Arrival[];
  /** As our own ledger will keep it. */
  readonly batch: Batch;
  /** As its sender calls it. */
  readonly theirBatchId: string;
}

interface Sorted {
  readonly lines: readonly ImportItem[];
  readonly verdicts: ReadonlyMap<string, string>;
  readonly versions: readonly SentVersion[];
  readonly asideCount: number;
  readonly proof: ChainProof | null;
  readonly arrivals: readonly Arrival[];
  readonly recordCount: number;
}

/** The lines of one piece of a file, by what they are. */
interface SortedPiece {
  readonly records: readonly OpenedItem<AnyRecord>[];
  readonly proofs: readonly ChainProof[];
  readonly others: readonly OtherLine[];
}

interface OtherLine {
  readonly recordKind: string;
  readonly value: unknown;
  readonly head: ItemHead;
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

  /** Nothing is written. Codes: whatever refuses the file while it is read, `bad_content`, `cancelled`. */
  async stage(
    file: OpenedFile<ReceivedLine>,
    hooks: WorkHooks = {},
  ): Promise<Result<Staged, ErrorCode>> {
    try {
      const { manifest, manifestSha256 } = file;
      if (await this.#ledger.isAskedBack(manifestSha256, manifest.from.orgId)) {
        return err("recalled_file");
      }
      const sorted = await this.#sort(file, hooks);
      if (sorted === null) return err("bad_content");
      const { arrivals, verdicts, versions, asideCount } = sorted;
      const lines = inOrderOfNeed(sorted.lines);
      const batch = await this.#batchOf(file, sorted);
      const preview = await this.#previewOf(file, batch, arrivals, lines);
      const theirBatchId = file.manifest.batchId;
      return ok({ preview, file, verdicts, versions, asideCount, arrivals, batch, theirBatchId });
    } catch (thrown) {
      const code = codeOf(thrown);
      if (code === "internal") throw thrown;
      return err(code);
    }
  }

  /**
   * Reads a staged file once more and hands out what it writes, piece by piece. Throws `AppError`:
   * `stale_revision` when something here has changed since, so that the preview holds no more, and whatever
   * says that the file is not what it was. Before the end nothing may be written.
   */
  async *judgedAgain({ file, verdicts }: Staged): AsyncGenerator<readonly JudgedItem[]> {
    const sender = senderOf(file.manifest);
    for await (const piece of file.lines()) {
      const { records } = sortPiece(piece);
      const judged = await this.#judge.judge({ ...piece, items: records }, sender);
      const isAsShown = judged.every((one) => verdicts.get(one.line.itemKey) === verdictOf(one));
      if (!isAsShown) throw new AppError("stale_revision");
      yield judged;
    }
  }

  /** Null when a file of its kind cannot hold such lines. */
  async #sort(file: OpenedFile<ReceivedLine>, hooks: WorkHooks): Promise<Sorted | null> {
    const { manifest } = file;
    const lines: ImportItem[] = [];
    const verdicts = new Map<string, string>();
    const versions: SentVersion[] = [];
    const proofs: ChainProof[] = [];
    const others = new Map<string, OtherLine[]>();
    let [records, refused, asideCount] = [0, 0, 0];
    for await (const piece of file.lines(hooks)) {
      const sorted = sortPiece(piece);
      const judged = await this.#judge.judge(
        { ...piece, items: sorted.records },
        senderOf(manifest),
      );
      for (const one of judged) {
        if (one.aside !== null) asideCount += 1;
        lines.push(one.line);
        verdicts.set(one.line.itemKey, verdictOf(one));
        if (one.write !== null) versions.push(versionOf(one.write.record));
      }
      records += sorted.records.length;
      refused += piece.refused.length;
      proofs.push(...sorted.proofs);
      for (const line of sorted.others) {
        const known = others.get(line.recordKind);
        if (known === undefined) others.set(line.recordKind, [line]);
        else known.push(line);
      }
    }
    const arrived = new Map([...others].map(([kind, values]) => [kind, values.length]));
    const counts: LineCounts = { records, chains: proofs.length, refused, arrivals: arrived };
    if (!mayHold(cargoOf(manifest.kind), counts)) return null;
    const desks = this.#desks.filter(({ recordKind }) => others.has(recordKind));
    const arrivals = await Promise.all(
      desks.map((desk) => {
        const found = others.get(desk.recordKind) ?? [];
        const values = found.map(({ value }) => value);
        const heads = found.map(({ head }) => headOf(head));
        return desk.judge(values, manifest, file.manifestSha256, heads);
      }),
    );
    lines.push(...arrivals.flatMap(({ items = [] }) => items));
    const arrivedCount = [...arrived.values()].reduce((sum, count) => sum + count, 0);
    // What is about the file itself no receipt counts.
    const recordCount = records + refused + arrivedCount - (arrived.get(BATCH_NOTE_KIND) ?? 0);
    return {
      lines,
      verdicts,
      versions,
      asideCount,
      proof: proofs[0] ?? null,
      arrivals,
      recordCount,
    };
  }

  async #batchOf(
    { manifest, manifestSha256 }: OpenedFile<ReceivedLine>,
    { proof, arrivals, recordCount }: Sorted,
  ): Promise<Batch> {
    const kind = cargoOf(manifest.kind);
    const { auditHead: head, cutoffAt, sequence: place, period } = manifest;
    const otherOrgId = manifest.from.orgId;
    const heads = knownHeads(await this.#ledger.headsOf(otherOrgId), kind);
    return {
      type: "batch",
      // Never an id that the sender chose: it could be the id of one of our own batches.
      batchId: manifestSha256,
      direction: "received",
      ...{ kind, period, otherOrgId, sequence: place, manifestSha256, cutoffAt },
      otherName: await this.#nameOf(otherOrgId, manifest.from.name),
      contentSha256: manifest.bodySha256,
      recordCount,
      status: "applied",
      isUndoable: isMonthly(kind),
      at: timestamp(this.#store),
      fileName: null,
      auditHead: head,
      proofFrom: null,
      chain: await judgeChain({ head, place }, proof, heads),
      table: null,
      supersedes: null,
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
      ...{ packet: null, replies: [] },
      recalls: [],
      replaces: null,
      rows: [],
      ...arrivals.reduce<Arrival["shown"]>((all, { shown }) => ({ ...all, ...shown }), {}),
    };
  }

  /** The name that we gave the sender; the one it gives itself only if we have none. */
  async #nameOf(orgId: string, ownName: string): Promise<{ km: string; en: string }> {
    const org = await this.#records.get("organisation", orgId);
    return org === null ? { km: "", en: ownName } : { km: org.nameKm, en: org.nameEn };
  }
}

/** Only this much of a line is kept beside its value: a file may have very many. */
function headOf({ itemKey, rowVersion, late }: ItemHead): ItemHead {
  return { itemKey, rowVersion, late };
}

function sortPiece({ items }: OpenedLines<ReceivedLine>): SortedPiece {
  const records: OpenedItem<AnyRecord>[] = [];
  const proofs: ChainProof[] = [];
  const others: OtherLine[] = [];
  for (const { record: line, ...item } of items) {
    if (line.is === "record") records.push({ ...item, record: line.record });
    else if (line.is === "chain") proofs.push(line.proof);
    else others.push({ recordKind: line.recordKind, value: line.value, head: item });
  }
  return { records, proofs, others };
}

function senderOf({ from, schemaVersion }: Manifest): Sender {
  return { orgId: from.orgId, schemaVersion };
}

/** What a line was judged to be, and which version it would put in place of which. */
function verdictOf({ line: { verdict, reason }, write }: JudgedItem): string {
  const writes = write === null ? "" : `${String(write.replaces)} ${versionOf(write.record)[1]}`;
  return `${verdict} ${reason ?? ""} ${writes}`;
}

/** A record by its id and version. */
export function versionOf(record: AnyRecord): SentVersion {
  return [recordId(record), record.meta.rowVersion];
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
