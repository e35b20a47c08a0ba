import { mayHandleBatches, mayReadCases, mayRecordCases } from "../../shared/domain/access";
import { RECORD_KINDS, recordId, type AnyRecord } from "../../shared/domain/any-record";
import { withHouseMatters, withoutHouseMatters } from "../../shared/domain/house-matters";
import { mayRead } from "../../shared/domain/case-access";
import { compareLineage } from "../../shared/domain/lineage";
import { conflictsOf, mergeRecords } from "../../shared/domain/merge";
import type { FieldConflict } from "../../shared/domain/merge-fields";
import type { ErrorCode } from "../../shared/errors";
import { contentSha256 } from "../../shared/exchange/item";
import type { RowRemoval } from "../../shared/journal/ops";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import { recordOf, type AsideTable, type KeptAside } from "./aside-table";
import { notesOfSave } from "./audit-save";
import type { BatchLedger } from "./batch-ledger";
import { commit } from "./commit";
import type { ItemJudge, JudgedItem } from "./import/item-judge";
import { labelOf } from "./import/import-items";
import type { VersionJudge } from "./import/version-judge";
import type { SentVersion } from "./ledger-rows";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type {
  AsideChoices,
  AsideDetail,
  AsideEntry,
  AsideRetry,
  AsideSide,
  SavedVersion,
} from "./vault-api";

/** What takes part in a decision. */
export interface AsideParts {
  readonly records: RecordRepository;
  readonly asides: AsideTable;
  readonly judge: ItemJudge;
  readonly versions: VersionJudge;
  readonly ledger: BatchLedger;
  /** A record as whoever works here may see it. */
  readonly veil: (record: AnyRecord) => AnyRecord;
}

/** A conflict that waits, without house matters on any side. */
interface Conflict {
  readonly kept: KeptAside;
  readonly held: AnyRecord;
  readonly ours: AnyRecord;
  readonly theirs: AnyRecord;
  readonly base: AnyRecord | null;
}

const NOBODY_AGREED: ReadonlySet<string> = new Set();

/** Versions that were set aside, and what people decide about them (ADR 0021). */
export class AsideDesk {
  readonly #store: StoreContext;
  readonly #parts: AsideParts;

  constructor(store: StoreContext, parts: AsideParts) {
    this.#store = store;
    this.#parts = parts;
  }

  /** As `AsideApi.listAside`. */
  async list(): Promise<AsideEntry[]> {
    if (!mayReadCases(this.#store.session.user.role)) return [];
    const all = await this.#parts.asides.all();
    const entries: AsideEntry[] = [];
    for (const kept of all) {
      if (this.#isUnseen(kept)) continue;
      if (kept.state === "refused") entries.push(this.#entryOf(kept, []));
      const conflict = await this.#conflict(kept, all);
      if (conflict !== null) entries.push(this.#entryOf(kept, this.#shown(conflict)));
    }
    return entries.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
  }

  /** As `AsideApi.getAside`. */
  async get(id: string): Promise<AsideDetail | null> {
    const kept = await this.#visible(id);
    if (kept === null) return null;
    const { veil } = this.#parts;
    if (kept.state === "refused") {
      const theirs = recordOf(kept);
      const entry = this.#entryOf(kept, []);
      const shown = theirs && veil(theirs);
      return { entry, ours: null, theirs: shown, base: null, expectedVersion: 0, choices: [] };
    }
    const conflict = await this.#conflict(kept, await this.#parts.asides.of(kept.recordId));
    if (conflict === null) return null;
    const choices = this.#shown(conflict);
    const { ours, theirs, base, held } = conflict;
    return {
      entry: this.#entryOf(kept, choices),
      ...{ ours: veil(ours), theirs: veil(theirs), base: base && veil(base) },
      ...{ expectedVersion: held.meta.rowVersion, choices },
    };
  }

  /** As `AsideApi.decideAside`. */
  async decide(
    id: string,
    chosen: AsideChoices,
    expectedVersion: number,
  ): Promise<Result<SavedVersion, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const kept = await this.#visible(id);
    const all = kept === null ? [] : await this.#parts.asides.of(kept.recordId);
    const conflict = kept && (await this.#conflict(kept, all));
    if (conflict === null) return err("record_missing");
    const { held, ours, theirs, base } = conflict;
    if (held.meta.rowVersion !== expectedVersion) return err("stale_revision");
    if (this.#shown(conflict).some(({ key }) => chosen[key] === undefined)) {
      return err("bad_request");
    }
    // What this person may not see stays as it is here.
    const unseen: AsideChoices = Object.fromEntries(
      this.#conflicts(conflict).map(({ key }): [string, AsideSide] => [key, "ours"]),
    );
    const choices = { ...unseen, ...chosen };
    const keepsOurRows = this.#parts.versions.keepsRows(theirs);
    const merge = mergeRecords(base, ours, theirs, { choices, keepsOurRows });
    if (merge.is === "conflict") return err("bad_content");
    return this.#save(conflict, withHouseMatters(merge.record, held));
  }

  /** As `AsideApi.retryAside`. */
  async retry(id: string): Promise<Result<AsideRetry, ErrorCode>> {
    if (!mayHandleBatches(this.#store.session.user.role)) return err("not_allowed");
    const kept = await this.#visible(id);
    if (kept === null) return err("record_missing");
    if (kept.state !== "refused") return err("bad_request");
    const judged = await this.#judgeAgain(kept);
    if (judged === null || judged.line.verdict === "refused") return ok("refused");
    const { asides, records, ledger } = this.#parts;
    const { write, aside } = judged;
    const rows = aside === null ? [] : await asides.sealNew([aside], kept.batchId, kept.id);
    const isSameRow = rows.some((row) => row.id === kept.id);
    // It comes in now, with the batch that brought it: an undone import takes it along.
    const came = write === null ? [] : [versionOf(write.record)];
    const { batches: received = [] } = await ledger.sealReceived(kept.batchId, came);
    const batches = [...rows, ...received];
    const removals = isSameRow ? [] : [removalOf(kept)];
    const note = {
      action: "import",
      targetType: kept.recordKind,
      targetId: kept.recordId,
    } as const;
    const others = { batches, removals, notes: [note] };
    const writes = write === null ? [] : [write];
    const written =
      write === null ? await commit(this.#store, others) : await records.write(writes, others);
    if (!written.ok) return written;
    this.#store.announce(["batch"]);
    return ok(aside?.state === "conflict" ? "conflict" : "taken");
  }

  /** As `AsideApi.dropAside`. */
  async drop(id: string): Promise<Result<null, ErrorCode>> {
    if (!mayHandleBatches(this.#store.session.user.role)) return err("not_allowed");
    const kept = await this.#visible(id);
    if (kept === null) return err("record_missing");
    if (kept.state !== "refused") return err("bad_request");
    const note = { action: "purge", targetType: "aside", targetId: kept.recordId } as const;
    const dropped = await commit(this.#store, { removals: [removalOf(kept)], notes: [note] });
    if (dropped.ok) this.#store.announce(["batch"]);
    return dropped;
  }

  async #save(
    { kept, held, theirs }: Conflict,
    decided: AnyRecord,
  ): Promise<Result<SavedVersion, ErrorCode>> {
    const { records, asides } = this.#parts;
    const isPartial = held.meta.isPartial && theirs.meta.isPartial;
    const meta = { ...records.metaAfter(held.meta, theirs.meta.lineage), isPartial };
    const record: AnyRecord = { ...decided, meta };
    const written = await records.write([{ record, replaces: held.meta.rowVersion }], {
      batches: [await asides.sealDecided(kept)],
      notes: notesOfSave(held, record),
    });
    if (!written.ok) return written;
    this.#store.announce(["batch"]);
    return ok({ id: recordId(record), rowVersion: meta.rowVersion, savedAt: meta.updatedAt });
  }

  async #judgeAgain(kept: KeptAside): Promise<JudgedItem | null> {
    const record = recordOf(kept);
    if (record === null) return null;
    const { recordId: itemKey, recordKind, rowVersion, fromOrgId, schemaVersion } = kept;
    const hash = await contentSha256(record);
    const item = { itemKey, recordKind, rowVersion, late: false, record, contentSha256: hash };
    const sender = { orgId: fromOrgId, schemaVersion };
    const [judged] = await this.#parts.judge.judge({ items: [item], refused: [] }, sender);
    return judged ?? null;
  }

  /** Null for what is no conflict, or was decided: by somebody, by a later version, or by another conflict. */
  async #conflict(kept: KeptAside, all: readonly KeptAside[]): Promise<Conflict | null> {
    if (kept.state !== "conflict" || kept.decidedAt !== null) return null;
    const theirs = recordOf(kept);
    const held = theirs && (await this.#parts.records.get(theirs.kind, kept.recordId));
    if (held === null || theirs === null) return null;
    const isFork = kept.reason === "same_version";
    const order = compareLineage(held.meta.lineage, theirs.meta.lineage);
    if (!isFork && (order === "after" || order === "same")) return null;
    if (all.some((other) => follows(other, kept, theirs))) return null;
    const base = isFork ? null : await this.#parts.versions.lastCommon(held, theirs);
    return { kept, held, ours: withoutHouseMatters(held), theirs, base };
  }

  #conflicts({ base, ours, theirs }: Conflict): readonly FieldConflict[] {
    const keepsOurRows = this.#parts.versions.keepsRows(theirs);
    return conflictsOf(base, ours, theirs, { keepsOurRows });
  }

  /** Those that whoever works here may see, as they may see them. */
  #shown(conflict: Conflict): readonly FieldConflict[] {
    const { veil } = this.#parts;
    const { base, ours, theirs } = conflict;
    const veiled = {
      ...conflict,
      base: base && veil(base),
      ours: veil(ours),
      theirs: veil(theirs),
    };
    const real = new Set(this.#conflicts(conflict).map(({ key }) => key));
    return this.#conflicts(veiled).filter(({ key }) => real.has(key));
  }

  async #visible(id: string): Promise<KeptAside | null> {
    if (!mayReadCases(this.#store.session.user.role)) return null;
    const kept = await this.#parts.asides.get(id);
    return kept === null || this.#isUnseen(kept) ? null : kept;
  }

  /** A hidden file, or one that would be: nothing tells that it exists. */
  #isUnseen(kept: KeptAside): boolean {
    const { index, session } = this.#store;
    if (isHidden(index, kept.recordId)) return true;
    const theirs = recordOf(kept);
    if (theirs === null) return !mayHandleBatches(session.user.role);
    return theirs.kind === "case" && !mayRead(session.user, theirs.caseFile, NOBODY_AGREED);
  }

  #entryOf(kept: KeptAside, conflicts: readonly FieldConflict[]): AsideEntry {
    const { index, session } = this.#store;
    const { id, recordId: ofRecord, recordKind, fromOrgId, receivedAt: at, reason } = kept;
    const theirs = recordOf(kept);
    const sender = index.get(fromOrgId);
    const from = sender?.kind === "organisation" ? sender.summary : { nameKm: "", nameEn: "" };
    return {
      ...{ id, recordId: ofRecord, fromOrgId, at, reason },
      state: kept.state === "conflict" ? "conflict" : "refused",
      recordKind: RECORD_KINDS.find((kind) => kind === recordKind) ?? null,
      label: theirs === null ? "" : labelOf(theirs, session.user),
      fromName: { km: from.nameKm, en: from.nameEn },
      fields: [...new Set(conflicts.map(({ path }) => path))],
    };
  }
}

/** A later version that waits as well, or did: its conflict has all of this one's in it. */
function follows(other: KeptAside, kept: KeptAside, theirs: AnyRecord): boolean {
  if (other.id === kept.id || other.recordId !== kept.recordId || other.state === "refused") {
    return false;
  }
  const record = recordOf(other);
  return record !== null && compareLineage(record.meta.lineage, theirs.meta.lineage) === "after";
}

function removalOf({ id }: KeptAside): RowRemoval {
  return { table: "batches", id, rev: 0 };
}

function versionOf(record: AnyRecord): SentVersion {
  return [recordId(record), record.meta.rowVersion];
}
