import type { AnyRecord, RecordKind, RecordOf } from "../../shared/domain/any-record";
import { recordId } from "../../shared/domain/any-record";
import type { RecordMeta } from "../../shared/domain/record-meta";
import { AppError } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import { changedFields } from "./changed-fields";
import { commit, type CommitError, type SealedWrites } from "./commit";
import type { RevisionRow } from "./database";
import type { RecordSealer } from "./record-sealer";
import { parseRecord, type SealedVersion } from "./record-sealer";
import { timestamp, type StoreContext, type StoreRefusal } from "./store-context";
import type { SavedVersion, VersionInfo } from "./vault-api";

/** How many rows are opened between two looks at what else there is to do. */
const CHUNK_ROWS = 500;

/** A version to write beside what it replaces: null for the first one. */
export interface RecordWrite {
  readonly record: AnyRecord;
  readonly replaced: RevisionRow | null;
}

/** Reads records and writes new versions of them; an earlier version is never lost. */
export class RecordRepository {
  readonly #store: StoreContext;
  readonly #sealer: RecordSealer;

  constructor(store: StoreContext, sealer: RecordSealer) {
    this.#store = store;
    this.#sealer = sealer;
  }

  /** Null when there is no such record of this kind; throws `AppError("store_damaged")`. */
  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | null> {
    const record = await this.#read(id);
    return record !== null && isOfKind(record, kind) ? record : null;
  }

  /**
   * Saves a new version made of `content` and who saves it. Times, people and places of the meta are
   * set here, from the session, never by the caller.
   */
  async save(
    id: string,
    expectedVersion: number,
    build: (meta: RecordMeta) => unknown,
    draftIdToRemove: string | null,
  ): Promise<Result<SavedVersion, StoreRefusal>> {
    const held = await this.#present(id);
    if (!held.ok) return held;
    const heldMeta = held.value?.record.meta ?? null;
    if ((heldMeta?.rowVersion ?? 0) !== expectedVersion) return err("stale_revision");
    const record = parseRecord(build(this.#nextMeta(heldMeta)));
    if (record === null || recordId(record) !== id) return err("bad_content");
    const removedDrafts = draftIdToRemove === null ? [] : [draftIdToRemove];
    const replaced = held.value?.row ?? null;
    const written = await this.write([{ record, replaced }], { removedDrafts });
    if (!written.ok) return written;
    const { rowVersion, updatedAt } = record.meta;
    return ok({ id, rowVersion, savedAt: updatedAt });
  }

  /** Writes versions in one commit, with whatever belongs to it; all or nothing. */
  async write(
    writes: readonly RecordWrite[],
    others: SealedWrites = {},
    onSealed: (count: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Result<null, CommitError>> {
    const sealed: SealedVersion[] = [];
    const versions: RevisionRow[] = [];
    for (const { record, replaced } of writes) {
      if (replaced !== null) versions.push(await this.#sealer.moveToVersions(replaced));
      sealed.push(await this.#sealer.seal(record, replaced === null));
      if (sealed.length % CHUNK_ROWS === 0) await onSealed(sealed.length);
    }
    const committed = await commit(this.#store.db, {
      ...others,
      records: sealed.map(({ record }) => record),
      versions,
      summaries: sealed.map(({ summary }) => summary),
      keyring: sealed.flatMap(({ key }) => key ?? []),
      expected: writes.map(({ record, replaced }) => ({
        id: recordId(record),
        rev: replaced?.rev ?? 0,
      })),
    });
    if (!committed.ok) return committed;
    for (const { id, entry } of sealed) this.#store.index.set(id, entry);
    const kinds = new Set(writes.map(({ record }) => record.kind));
    const hasDrafts = (others.removedDrafts ?? []).length > 0;
    this.#store.announce([...kinds, ...(hasDrafts ? (["draft"] as const) : [])]);
    return committed;
  }

  /** What is in the store now, with its row; `store_damaged` when it does not open. */
  async #present(
    id: string,
  ): Promise<Result<{ row: RevisionRow; record: AnyRecord } | null, "store_damaged">> {
    const row = await this.#store.db.records.get(id);
    if (row === undefined) return ok(null);
    const record = await this.#open(row);
    return record === null ? err("store_damaged") : ok({ row, record });
  }

  /** The rows of these records, for `write`; missing ones are left out. */
  async rows(ids: readonly string[]): Promise<Map<string, RevisionRow>> {
    const rows = await this.#store.db.records.bulkGet([...ids]);
    return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  }

  /** The records that open, in chunks; a damaged one is reported and passed over. */
  async *readMany(
    ids: readonly string[],
  ): AsyncGenerator<{ readonly id: string; readonly record: AnyRecord }> {
    for (let start = 0; start < ids.length; start += CHUNK_ROWS) {
      const chunk = ids.slice(start, start + CHUNK_ROWS);
      await this.#store.keyring.prepare(chunk);
      for (const row of await this.#store.db.records.bulkGet(chunk)) {
        const record = row === undefined ? null : await this.#open(row);
        if (row !== undefined && record !== null) yield { id: row.id, record };
      }
    }
  }

  /** Present and earlier versions, newest first; a damaged one is reported and left out. */
  async versions(id: string): Promise<AnyRecord[]> {
    const present = await this.#store.db.records.get(id);
    const opened = present === undefined ? null : await this.#open(present);
    const found: AnyRecord[] = opened === null ? [] : [opened];
    for (const row of await this.#versionRows(id)) {
      const record = await this.#open(row, "versions");
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

  async #read(id: string): Promise<AnyRecord | null> {
    const present = await this.#present(id);
    if (!present.ok) throw new AppError(present.error);
    return present.value?.record ?? null;
  }

  /** A row that is older than its summary was put back by somebody: it counts as damaged. */
  async #open(row: RevisionRow, place: "records" | "versions" = "records") {
    try {
      const record = await this.#sealer.open(row, place);
      const isPutBack = place === "records" && row.rev < this.#store.index.versionOf(row.id);
      if (!isPutBack) return record;
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
    }
    this.#store.reportDamage(row.id);
    return null;
  }

  #versionRows(id: string): Promise<RevisionRow[]> {
    const range = this.#store.db.versions.where("[id+rev]");
    return range.between([id, 0], [id, Number.MAX_SAFE_INTEGER]).toArray();
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
      originOrgId: held?.originOrgId ?? session.organisation.orgId,
      isDemo: session.mode === "demo",
    };
  }
}

function isOfKind<K extends RecordKind>(record: AnyRecord, kind: K): record is RecordOf<K> {
  return record.kind === kind;
}
