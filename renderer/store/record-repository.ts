import type { AnyRecord, RecordKind, RecordOf } from "../../shared/domain/any-record";
import { recordId } from "../../shared/domain/any-record";
import { withoutHouseMatters } from "../../shared/domain/house-matters";
import {
  grownLineage,
  joinedLineage,
  versionOfLineage,
  type Lineage,
} from "../../shared/domain/lineage";
import type { RecordMeta } from "../../shared/domain/record-meta";
import { AppError } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { RowRemoval } from "../../shared/journal/ops";
import type { AuditNote } from "./audit-note";
import { changedFields } from "./changed-fields";
import { commit, type CommitError, type SealedWrites } from "./commit";
import type { RevisionRow } from "./database";
import { parseRecord, type RecordSealer } from "./record-sealer";
import type { Shelves } from "./shelves/shelves";
import { timestamp, type StoreContext, type StoreRefusal } from "./store-context";
import type { SavedVersion, VersionInfo } from "./vault-api";

/** A version to write, and the one that it replaces: 0 for the first one. */
export interface RecordWrite {
  readonly record: AnyRecord;
  readonly replaces: number;
}

/** What a save is told as; `before` is null for a new record. */
export type NotesOf = (before: AnyRecord | null, after: AnyRecord) => readonly AuditNote[];

/** Reads records and writes new versions of them; an earlier version is never lost. */
export class RecordRepository {
  readonly #store: StoreContext;
  readonly #sealer: RecordSealer;
  readonly #shelves: Shelves;

  constructor(store: StoreContext, sealer: RecordSealer, shelves: Shelves) {
    this.#store = store;
    this.#sealer = sealer;
    this.#shelves = shelves;
  }

  /** Null when there is no such record of this kind; throws `AppError("store_damaged")`. */
  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    const record = await this.#shelves.get(id);
    return record !== null && isOfKind(record, kind) ? record : null;
  }

  /**
   * Saves a new version made of `content` and who saves it. Times, people and places of the meta are
   * set here, from the session, never by the caller. `others` is written in the same commit. `reading_copy`:
   * parts of the record were taken out for this house, so it may change nothing but what it knows for itself.
   */
  async save(
    id: string,
    expectedVersion: number,
    build: (meta: RecordMeta) => unknown,
    draftIdToRemove: string | null,
    notesOf: NotesOf = () => [],
    others: SealedWrites = {},
  ): Promise<Result<SavedVersion, StoreRefusal>> {
    const next = await this.next(id, expectedVersion, build);
    if (!next.ok) return next;
    const { before, record } = next.value;
    const draft: RowRemoval[] =
      draftIdToRemove === null ? [] : [{ table: "drafts", id: draftIdToRemove, rev: 0 }];
    const written = await this.write([next.value], {
      ...others,
      removals: [...draft, ...(others.removals ?? [])],
      notes: [...notesOf(before, record), ...(others.notes ?? [])],
    });
    if (!written.ok) return written;
    const { rowVersion, updatedAt } = record.meta;
    return ok({ id, rowVersion, savedAt: updatedAt });
  }

  /** The version that `save` would write, to be written in one commit with others. */
  async next(
    id: string,
    expectedVersion: number,
    build: (meta: RecordMeta) => unknown,
  ): Promise<
    Result<
      RecordWrite & { readonly before: AnyRecord | null },
      "store_damaged" | "stale_revision" | "bad_content" | "reading_copy"
    >
  > {
    const held = await this.#present(id);
    if (!held.ok) return held;
    const before = held.value;
    if ((before?.meta.rowVersion ?? 0) !== expectedVersion) return err("stale_revision");
    const record = parseRecord(build(this.#nextMeta(before?.meta ?? null)));
    if (record === null || recordId(record) !== id) return err("bad_content");
    if (before !== null && changesReadingCopy(before, record)) return err("reading_copy");
    return ok({ record, before, replaces: expectedVersion });
  }

  /** Writes versions in one commit, with whatever belongs to it; all or nothing. */
  async write(
    writes: readonly RecordWrite[],
    others: SealedWrites = {},
  ): Promise<Result<null, CommitError>> {
    const toSeal = writes.map(({ record, replaces }) => ({ record, isNew: replaces === 0 }));
    const sealed = await this.#sealer.sealAll(toSeal);
    const shelving = await this.#shelves.shelve(sealed);
    const committed = await commit(this.#store, {
      ...others,
      revisions: sealed.map(({ revision }) => revision),
      keyring: sealed.flatMap(({ key }) => key ?? []),
      expected: writes.map(({ record, replaces }) => ({ id: recordId(record), rev: replaces })),
      ...shelving,
    });
    if (!committed.ok) return committed;
    const kinds = new Set(writes.map(({ record }) => record.kind));
    const hasDrafts = (others.removals ?? []).some(({ table }) => table === "drafts");
    this.#store.announce([...kinds, ...(hasDrafts ? (["draft"] as const) : [])]);
    return committed;
  }

  /** True for a record that is here, whether it opens or not, and whoever may see it. */
  has(id: string): boolean {
    return this.#shelves.has(id);
  }

  /** The records that open, in no order; a damaged one is reported and passed over. */
  readMany(
    ids: readonly string[],
  ): AsyncGenerator<{ readonly id: string; readonly record: AnyRecord }> {
    return this.#shelves.readMany(ids);
  }

  /** Present and earlier versions, newest first; a damaged one is reported and left out. */
  async versions(id: string): Promise<AnyRecord[]> {
    const present = await this.#present(id);
    const found: AnyRecord[] = present.ok && present.value !== null ? [present.value] : [];
    for (const row of await this.#earlierRows(id)) {
      const record = await this.#open(row);
      if (record !== null) found.push(record);
    }
    return found.sort((a, b) => b.meta.rowVersion - a.meta.rowVersion);
  }

  async listVersions(id: string): Promise<VersionInfo[]> {
    const versions = await this.versions(id);
    return versions.map((record, at) => ({
      rowVersion: record.meta.rowVersion,
      updatedAt: record.meta.updatedAt,
      updatedBy: record.meta.updatedBy,
      changedFields: changedFields(versions[at + 1] ?? null, record),
    }));
  }

  async getVersion(id: string, rowVersion: number): Promise<AnyRecord | null> {
    const versions = await this.versions(id);
    return versions.find((record) => record.meta.rowVersion === rowVersion) ?? null;
  }

  /** What is in the store now; `store_damaged` when it does not open. */
  async #present(id: string): Promise<Result<AnyRecord | null, "store_damaged">> {
    try {
      return ok(await this.#shelves.get(id));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      return err("store_damaged");
    }
  }

  async #open(row: RevisionRow): Promise<AnyRecord | null> {
    try {
      return await this.#sealer.open(row);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      this.#store.reportDamage(row.id);
      return null;
    }
  }

  async #earlierRows(id: string): Promise<RevisionRow[]> {
    const { db, index, missed } = this.#store;
    const present = index.versionOf(id);
    // One that does not open at all has no present version: whatever rows it has are listed.
    const end = present === 0 ? Number.MAX_SAFE_INTEGER : present;
    const range = db.revisions.where("[id+rev]").between([id, 0], [id, end]);
    const stored = (await range.toArray()).filter(
      ({ rev }) => missed.row("revisions", id, rev) !== "removed",
    );
    const rows = new Map(stored.map((row) => [row.rev, row]));
    for (const row of missed.revisionsOf(id)) {
      if (row.rev < end) rows.set(row.rev, row);
    }
    return [...rows.values()];
  }

  /** The meta of a version that is written now, on `held` and on another version besides. */
  metaAfter(held: RecordMeta, follows: Lineage): RecordMeta {
    const both = joinedLineage(held.lineage, follows);
    const lineage = grownLineage(both, this.#store.session.deviceId);
    return { ...this.#nextMeta(held), lineage, rowVersion: versionOfLineage(lineage) };
  }

  #nextMeta(held: RecordMeta | null): RecordMeta {
    const { session } = this.#store;
    const updatedAt = timestamp(this.#store);
    return {
      createdAt: held?.createdAt ?? updatedAt,
      createdBy: held?.createdBy ?? session.user.userId,
      updatedAt,
      updatedBy: session.user.userId,
      rowVersion: (held?.rowVersion ?? 0) + 1,
      originDeviceId: session.deviceId,
      lineage: grownLineage(held?.lineage ?? [], session.deviceId),
      originOrgId: held?.originOrgId ?? session.organisation.orgId,
      isDemo: session.mode === "demo",
      isPartial: held?.isPartial ?? false,
    };
  }
}

/** What was taken out for this house cannot be put back by it: it notes only what is its own. */
function changesReadingCopy(before: AnyRecord, after: AnyRecord): boolean {
  if (!before.meta.isPartial) return false;
  return changedFields(withoutHouseMatters(before), withoutHouseMatters(after)).length > 0;
}

function isOfKind<K extends RecordKind>(record: AnyRecord, kind: K): record is RecordOf<K> {
  return record.kind === kind;
}
