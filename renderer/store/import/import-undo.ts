import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import type { ErrorCode } from "../../../shared/errors";
import type { RowRemoval } from "../../../shared/journal/ops";
import { err, ok, type Result } from "../../../shared/result";
import type { AsideTable, KeptAside } from "../aside-table";
import type { AttachmentTable } from "../attachment-table";
import type { BatchLedger, Brought } from "../batch-ledger";
import { commit, type SealedWrites, type Withdrawn } from "../commit";
import type { DraftRepository } from "../draft-repository";
import type { StoreTools } from "../journal/store-tools";
import type { Batch, SentVersion } from "../ledger-rows";
import type { RecordRepository } from "../record-repository";
import type { StatisticsTable } from "../statistics-table";
import { undoneOutcome } from "./batch-outcome";
import { withdrawnOf } from "./withdrawn-versions";

const MAX_REASON = 500;

export interface UndoParts {
  readonly tools: StoreTools;
  readonly records: RecordRepository;
  readonly drafts: DraftRepository;
  readonly ledger: BatchLedger;
  readonly statistics: StatisticsTable;
  readonly attachments: AttachmentTable;
  readonly asides: AsideTable;
}

/** What goes, and where each record stands afterwards. */
interface Undoing {
  readonly batch: Batch;
  readonly brought: Brought;
  readonly versions: readonly SentVersion[];
  readonly withdrawn: readonly Withdrawn[];
  /** What it left aside goes with it. */
  readonly asides: readonly KeptAside[];
}

/**
 * Takes out again what one import brought (dictionary §7): a version that came gives way to the one before,
 * a record that was new is gone with its key. Never over what somebody did since: then it is refused whole.
 */
export class ImportUndo {
  readonly #parts: UndoParts;

  constructor(parts: UndoParts) {
    this.#parts = parts;
  }

  /** As `BatchesApi.undoImport`. */
  async undo(batchId: string, reason: string): Promise<Result<null, ErrorCode>> {
    const { ledger } = this.#parts;
    const why = reason.trim().normalize("NFC");
    if (why === "" || why.length > MAX_REASON) return err("bad_request");
    const batch = await ledger.get(batchId);
    const isThere = batch?.direction === "received" && batch.status === "applied";
    if (!isThere || !batch.isUndoable) return err("record_missing");
    const planned = await this.#plan(batch);
    if (!planned.ok) return planned;
    return this.#write(planned.value, why);
  }

  async #plan(batch: Batch): Promise<Result<Undoing, ErrorCode>> {
    const { ledger, statistics, tools } = this.#parts;
    const { index } = tools.store;
    const brought = await ledger.broughtBy(batch.batchId);
    const erased = await statistics.erasedIds();
    const versions = brought.versions.filter(([id]) => !erased.has(id));
    const byRecord = new Map<string, Set<number>>();
    for (const [id, rev] of versions) byRecord.set(id, (byRecord.get(id) ?? new Set()).add(rev));
    const isChanged = [...byRecord].some(([id, revs]) => index.versionOf(id) !== Math.max(...revs));
    if (isChanged) return err("import_changed_since");
    const withdrawn = await withdrawnOf(tools.store, versions);
    const kept = await this.#parts.asides.all();
    const asides = kept.filter((aside) => aside.batchId === batch.batchId);
    const undoing: Undoing = { batch, brought, versions, withdrawn, asides };
    return (await this.#isBuiltOn(undoing)) ? err("import_changed_since") : ok(undoing);
  }

  async #isBuiltOn(undoing: Undoing): Promise<boolean> {
    const { ledger, drafts, attachments } = this.#parts;
    const ids = new Set(undoing.withdrawn.map(({ id }) => id));
    const gone = undoing.withdrawn.filter(({ to }) => to === 0).map(({ id }) => id);
    return (
      undoing.asides.some(({ decidedAt }) => decidedAt !== null) ||
      (await ledger.hasSent(undoing.versions)) ||
      (await drafts.all()).some(({ recordId: id }) => ids.has(id)) ||
      (await attachments.rowIdsOf(gone)).length > 0 ||
      (await this.#isNamedSince(undoing, ids, gone))
    );
  }

  /** Whether a record that was saved here since the import names one that would be gone, or its person. */
  async #isNamedSince(
    { batch }: Undoing,
    ids: ReadonlySet<string>,
    gone: readonly string[],
  ): Promise<boolean> {
    if (gone.length === 0) return false;
    const { records, tools } = this.#parts;
    const { index, session } = tools.store;
    const names = new Set(gone);
    for (const id of gone) {
      const entry = index.get(id);
      if (entry?.kind === "case") names.add(entry.summary.personId);
    }
    const candidates = index.ids().filter((id) => {
      const entry = index.get(id);
      const isOld = entry?.kind === "case" && entry.summary.updatedAt < batch.at;
      return !ids.has(id) && !isOld;
    });
    for await (const { record } of records.readMany(candidates)) {
      const { originDeviceId, updatedAt } = record.meta;
      const isOurs = originDeviceId === session.deviceId && updatedAt >= batch.at;
      if (isOurs && namesOneOf(record, names)) return true;
    }
    return false;
  }

  async #write(undoing: Undoing, reason: string): Promise<Result<null, ErrorCode>> {
    const { store, shelves } = this.#parts.tools;
    const writes = await this.#writesOf(undoing, reason);
    const { index } = store;
    const expected = undoing.withdrawn.map(({ id }) => ({ id, rev: index.versionOf(id) }));
    const done = await shelves.withdraw(undoing.withdrawn, (shelving) =>
      commit(store, { ...writes, withdrawn: undoing.withdrawn, expected, ...shelving }),
    );
    if (!done.ok) return done.error === "stale_revision" ? err("import_changed_since") : done;
    store.announce(["case", "incident", "operation", "organisation", "batch"]);
    return ok(null);
  }

  async #writesOf(
    { batch, brought, versions, withdrawn, asides }: Undoing,
    reason: string,
  ): Promise<SealedWrites> {
    const { ledger } = this.#parts;
    const earlier = await ledger.outcomeOf(batch.batchId);
    const outcome = earlier && (await undoneOutcome(earlier, batch, withdrawn));
    const { batches: batchRows = [] } = await ledger.seal(
      { ...batch, status: "undone", table: null },
      [],
    );
    const { batches: outcomeRows = [] } = outcome === null ? {} : await ledger.sealOutcome(outcome);
    const gone = withdrawn.filter(({ to }) => to === 0);
    const removals: RowRemoval[] = [
      ...versions.map(([id, rev]): RowRemoval => ({ table: "revisions", id, rev })),
      ...gone.map(({ id }): RowRemoval => ({ table: "keyring", id, rev: 0 })),
      ...[...brought.rowIds, ...asides.map(({ id }) => id)].map((id): RowRemoval => ({
        table: "batches",
        id,
        rev: 0,
      })),
    ];
    const note = { action: "import_undone", targetType: "batch", targetId: batch.batchId } as const;
    return { batches: [...batchRows, ...outcomeRows], removals, notes: [{ ...note, reason }] };
  }
}

/** Ids are random, so that one in any field is a name for the same thing. */
function namesOneOf(record: AnyRecord, ids: ReadonlySet<string>): boolean {
  const own = recordId(record);
  const found = JSON.stringify(record).match(ANY_ID) ?? [];
  return found.some((id) => id !== own && ids.has(id));
}

const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
