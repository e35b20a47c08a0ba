import type { ErrorCode } from "../../../shared/errors";
import type { FileToOpen } from "../../../shared/exchange/byte-source";
import { isReceipted } from "../../../shared/exchange/file-kind";
import { openFile } from "../../../shared/exchange/open-file";
import { err, ok, type Result } from "../../../shared/result";
import type { AsideTable, NewAside } from "../aside-table";
import type { BatchLedger } from "../batch-ledger";
import { commit, type SealedWrites } from "../commit";
import type { SentVersion } from "../ledger-rows";
import type { OrganisationCards } from "../organisation-cards";
import type { RecordWrite } from "../record-repository";
import type { StoreContext } from "../store-context";
import type { ImportOutcome, ImportPreview, Progress } from "../vault-api";
import type { ArrivalDesk, ArrivalWrites } from "./arrival";
import { outcomeOf } from "./batch-outcome";
import { versionOf, type ImportStaging, type Staged } from "./import-staging";
import { codeOrThrow, type LongImport, type LongImportHooks } from "./long-import";
import { receivedLineReader } from "./received-line";

/** Opens files from others, shows what applying them would do, and applies them in one step. */
export class BatchImporter {
  readonly #store: StoreContext;
  readonly #long: LongImport;
  readonly #staging: ImportStaging;
  readonly #ledger: BatchLedger;
  readonly #cards: OrganisationCards;
  readonly #asides: AsideTable;
  readonly #readLine: ReturnType<typeof receivedLineReader>;
  readonly #staged = new Map<string, Staged>();

  constructor(
    store: StoreContext,
    long: LongImport,
    staging: ImportStaging,
    ledger: BatchLedger,
    cards: OrganisationCards,
    asides: AsideTable,
    desks: readonly ArrivalDesk[],
  ) {
    this.#store = store;
    this.#asides = asides;
    this.#long = long;
    this.#staging = staging;
    this.#ledger = ledger;
    this.#cards = cards;
    this.#readLine = receivedLineReader(desks);
  }

  /** Verifies and compares; nothing is written. Any doubt about the file refuses all of it by a code. */
  async open(
    file: FileToOpen,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportPreview, ErrorCode>> {
    const opened = await openFile(file, {
      identity: this.#store.identity,
      ownOrgId: this.#store.session.organisation.orgId,
      mode: this.#store.session.mode,
      knownSenders: await this.#cards.knownSenders(),
      parseRecord: this.#readLine,
      signal,
      onProgress: (done) => onProgress({ stage: "decrypt", done }),
    });
    if (!opened.ok) return opened;
    if (signal.aborted) return err("cancelled");
    onProgress({ stage: "verify", done: 1 });
    const staged = await this.#staging.stage(opened.value, {
      signal,
      onProgress: (done) => onProgress({ stage: "compare", done }),
    });
    if (!staged.ok) return staged;
    onProgress({ stage: "compare", done: 1 });
    const { batch, preview } = staged.value;
    const note = { action: "decrypt", targetType: "batch", targetId: batch.batchId } as const;
    const noted = await commit(this.#store, { notes: [note] });
    if (!noted.ok) return noted;
    this.#staged.set(preview.importId, staged.value);
    return ok(preview);
  }

  /**
   * All or nothing; conflicts and refused items stay aside. A second time it writes nothing. Codes:
   * `stale_revision` (a record was changed here since the comparison, so the file has to be opened again),
   * `cancelled`, whatever stops a save.
   */
  async apply(
    importId: string,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Result<ImportOutcome, ErrorCode>> {
    const staged = this.#staged.get(importId);
    if (staged === undefined) return err("record_missing");
    const { batch, preview } = staged;
    const arrived = await writesOf(staged);
    if (!arrived.ok) return arrived;
    const arrivedVersions = arrived.value.records.map(({ record }) => versionOf(record));
    const versions = [...staged.versions, ...arrivedVersions];
    const others = await this.#othersOf(staged, versions, arrived.value.rows);
    const count = Math.max(1, staged.versions.length);
    const written = await this.#write(staged, arrived.value.records, others, {
      signal,
      onWritten: (done) => onProgress({ stage: "apply", done: done / count }),
    });
    if (!written.ok) return written;
    this.#staged.delete(importId);
    this.#store.announce(["batch"]);
    for (const arrival of staged.arrivals) await arrival.taken?.();
    const { conflicting, refused, same, older } = preview.counts;
    return ok({
      batchId: isReceipted(batch.kind) ? batch.batchId : null,
      applied: staged.versions.length + arrivedCount(staged),
      unchanged: same + older,
      leftAside: conflicting + refused,
    });
  }

  discard(importId: string): void {
    this.#staged.delete(importId);
  }

  /** What is written besides records: the batch, when each version came, and what a receipt will say. */
  async #othersOf(
    { batch, preview, theirBatchId }: Staged,
    versions: readonly SentVersion[],
    arrived: SealedWrites,
  ): Promise<SealedWrites> {
    const { batches: batchRows = [] } = preview.wasAppliedBefore
      ? {}
      : await this.#ledger.seal(batch, []);
    const { batches: receivedRows = [] } = await this.#ledger.sealReceived(batch.batchId, versions);
    const outcome = await outcomeOf({ batch, preview, theirBatchId }, this.#ledger, this.#store);
    const { batches: outcomeRows = [] } =
      outcome === null ? {} : await this.#ledger.sealOutcome(outcome);
    const { batches: arrivedRows = [], notes: arrivedNotes = [], ...rows } = arrived;
    return {
      ...rows,
      batches: [...batchRows, ...receivedRows, ...outcomeRows, ...arrivedRows],
      notes: [{ action: "import", targetType: "batch", targetId: batch.batchId }, ...arrivedNotes],
    };
  }

  /** The records are read from the file again, and sealed and written piece by piece, all or none. */
  async #write(
    staged: Staged,
    arrived: readonly RecordWrite[],
    others: SealedWrites,
    hooks: LongImportHooks,
  ): Promise<Result<null, ErrorCode>> {
    const isRead = staged.versions.length + staged.asideCount > 0;
    if (!isRead && arrived.length === 0) return commit(this.#store, others);
    const judgedAgain = this.#staging.judgedAgain(staged);
    const asides: NewAside[] = [];
    const pieces = async function* (): AsyncGenerator<readonly RecordWrite[]> {
      if (isRead) {
        for await (const judged of judgedAgain) {
          asides.push(...judged.flatMap(({ aside }) => aside ?? []));
          yield judged.flatMap(({ write }) => write ?? []);
        }
      }
      yield arrived;
    };
    const { batches: rows = [] } = others;
    const withAsides = async (): Promise<SealedWrites> => {
      const kept = await this.#asides.sealNew(asides, staged.batch.batchId);
      return { ...others, batches: [...rows, ...kept] };
    };
    try {
      return await this.#long.write(pieces(), withAsides, hooks);
    } catch (thrown) {
      return err(codeOrThrow(thrown));
    }
  }
}

/** What was taken in of the lines that are no records. */
function arrivedCount({ arrivals }: Staged): number {
  const lines = arrivals.flatMap(({ items = [] }) => items);
  return lines.filter(({ verdict }) => verdict === "new" || verdict === "changed").length;
}

async function writesOf({ arrivals }: Staged): Promise<Result<ArrivalWrites, ErrorCode>> {
  const records: RecordWrite[] = [];
  let rows: SealedWrites = {};
  for (const arrival of arrivals) {
    const writes = await arrival.writes();
    if (!writes.ok) return writes;
    records.push(...writes.value.records);
    rows = joined(rows, writes.value.rows);
  }
  return ok({ records, rows });
}

/** The rows of two arrivals of one file. */
function joined(one: SealedWrites, other: SealedWrites): SealedWrites {
  return {
    ...one,
    ...other,
    batches: [...(one.batches ?? []), ...(other.batches ?? [])],
    meta: [...(one.meta ?? []), ...(other.meta ?? [])],
    notes: [...(one.notes ?? []), ...(other.notes ?? [])],
    removals: [...(one.removals ?? []), ...(other.removals ?? [])],
  };
}
