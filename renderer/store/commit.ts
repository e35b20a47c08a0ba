import type { Table } from "dexie";
import { AppError } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { RevisionRow, SealedRow, VaultDatabase } from "./database";

/** What one commit changes, already sealed: a transaction never waits for crypto. */
export interface SealedWrites {
  readonly records?: readonly RevisionRow[];
  readonly versions?: readonly RevisionRow[];
  readonly summaries?: readonly SealedRow[];
  readonly keyring?: readonly SealedRow[];
  readonly drafts?: readonly SealedRow[];
  readonly batches?: readonly SealedRow[];
  readonly meta?: readonly SealedRow[];
  readonly removedDrafts?: readonly string[];
  readonly removedBatches?: readonly string[];
  readonly removedMeta?: readonly string[];
  /** The revision that each record must still have; 0 where none may be. */
  readonly expected?: readonly { readonly id: string; readonly rev: number }[];
}

export type CommitError = "stale_revision" | "disk_full";

/**
 * The one place where the store is written. All or nothing: one transaction over all tables, and what
 * was expected is compared inside it. `disk_full` and `stale_revision` change nothing.
 *
 * The journal (design §5) will be appended to here, between sealing and the transaction, because every
 * acknowledged save passes this line and carries nothing but sealed rows.
 */
export async function commit(
  db: VaultDatabase,
  writes: SealedWrites,
): Promise<Result<null, CommitError>> {
  try {
    await db.transaction("rw", db.tables, async () => {
      await checkExpected(db, writes);
      await put(db.records, writes.records);
      await put(db.versions, writes.versions);
      await put(db.summaries, writes.summaries);
      await put(db.keyring, writes.keyring);
      await put(db.drafts, writes.drafts);
      await put(db.batches, writes.batches);
      await put(db.meta, writes.meta);
      await remove(db.drafts, writes.removedDrafts);
      await remove(db.batches, writes.removedBatches);
      await remove(db.meta, writes.removedMeta);
    });
    return ok(null);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "stale_revision") return err(thrown.code);
    if (isDiskFull(thrown)) return err("disk_full");
    throw thrown;
  }
}

/** As `commit`, for writes that a person is not asked about; throws an `AppError` with the code. */
export async function commitOrThrow(db: VaultDatabase, writes: SealedWrites): Promise<void> {
  const committed = await commit(db, writes);
  if (!committed.ok) throw new AppError(committed.error);
}

/** Takes everything out of a practice store. A real store is never emptied. */
export async function emptyStore(db: VaultDatabase): Promise<void> {
  await db.transaction("rw", db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}

async function checkExpected(db: VaultDatabase, { expected = [] }: SealedWrites): Promise<void> {
  if (expected.length === 0) return;
  const rows = await db.records.bulkGet(expected.map(({ id }) => id));
  const isStale = expected.some(({ rev }, at) => (rows[at]?.rev ?? 0) !== rev);
  if (isStale) throw new AppError("stale_revision");
}

async function put<Row, Key>(table: Table<Row, Key>, rows: readonly Row[] = []): Promise<void> {
  if (rows.length > 0) await table.bulkPut(rows);
}

async function remove(table: Table<SealedRow, string>, ids: readonly string[] = []): Promise<void> {
  if (ids.length > 0) await table.bulkDelete([...ids]);
}

/** Dexie hides the browser's error in `inner`, or in the list of failures of a bulk operation. */
function isDiskFull(thrown: unknown, depth = 0): boolean {
  if (typeof thrown !== "object" || thrown === null || depth > 4) return false;
  const { name, inner, failures } = thrown as {
    name?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  if (name === "QuotaExceededError" || isDiskFull(inner, depth + 1)) return true;
  return Array.isArray(failures) && failures.some((failure) => isDiskFull(failure, depth + 1));
}
