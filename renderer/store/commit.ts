import { AppError, type ErrorCode } from "../../shared/errors";
import type { RowRemoval } from "../../shared/journal/ops";
import type { Result } from "../../shared/result";
import type { AuditNote } from "./audit-note";
import type { RevisionRow, SealedRow } from "./database";
import type { JournalWriter } from "./journal/journal-writer";

/** Rows of the working copy that the journal never carries: they are made again from the others. */
export interface LocalWrites {
  /** A present revision that leaves its pack, as a row of its own. */
  readonly revisions?: readonly RevisionRow[];
  readonly summaries?: readonly SealedRow[];
  readonly packs?: readonly SealedRow[];
  readonly blocks?: readonly SealedRow[];
  readonly tokens?: readonly SealedRow[];
  /** Revisions of the same commit that lie in its packs: the working copy keeps no row of their own. */
  readonly packed?: ReadonlySet<RevisionRow>;
  readonly removed?: {
    readonly revisions?: readonly (readonly [id: string, rev: number])[];
    readonly summaries?: readonly string[];
    readonly packs?: readonly string[];
    readonly blocks?: readonly string[];
    readonly tokens?: readonly string[];
  };
}

/** What one commit changes, already sealed: neither the journal nor a transaction waits for crypto. */
export interface SealedWrites {
  readonly revisions?: readonly RevisionRow[];
  readonly keyring?: readonly SealedRow[];
  readonly drafts?: readonly SealedRow[];
  readonly batches?: readonly SealedRow[];
  readonly meta?: readonly SealedRow[];
  readonly audit?: readonly SealedRow[];
  readonly attachments?: readonly SealedRow[];
  readonly statistics?: readonly SealedRow[];
  /** Rows that go; `rev` is 0 but for revisions. */
  readonly removals?: readonly RowRemoval[];
  /**
   * Records whose present version is among the `removals`, and the version that is present afterwards: 0 for
   * a record that is gone. The rows that place them ride in `local`.
   */
  readonly withdrawn?: readonly Withdrawn[];
  /** The version that each record must still have; 0 where none may be. */
  readonly expected?: readonly { readonly id: string; readonly rev: number }[];
  /** What the audit chain is told, in the same frame. */
  readonly notes?: readonly AuditNote[];
  /** Rides in the same transaction of the working copy, and is not journalled. */
  readonly local?: LocalWrites;
  /**
   * Called once the save is acknowledged and before the next commit is looked at: whoever keeps what is
   * in memory (summaries, places of records) changes it here. It must not throw.
   */
  readonly applied?: () => void;
}

/** A record that goes back to an earlier version, or away. */
export interface Withdrawn {
  readonly id: string;
  /** 0 for away. */
  readonly to: number;
}

/** Rows that a hook adds to a commit, and what it does once they are acknowledged. */
export interface CommitAddition {
  readonly audit: readonly SealedRow[];
  readonly meta: readonly SealedRow[];
  readonly applied: () => void;
}

/**
 * Called for every commit, one at a time, before its frame is made; null adds nothing. So no mutation
 * can be without its audit event. It must not commit by itself.
 */
export type CommitHook = (writes: SealedWrites) => Promise<CommitAddition | null>;

/** `disk_full`, `stale_revision`, … ; after any of them nothing has changed anywhere. */
export type CommitError = Extract<
  ErrorCode,
  "stale_revision" | "disk_full" | "out_of_step" | "write_failed" | "journal_damaged" | "internal"
>;

export interface CommitOptions {
  /** Written down while the program locks: it may use the room that is kept back for that. */
  readonly isLastWords?: boolean;
}

/**
 * The one place where the vault is written. All or nothing: journal first (durable, acknowledged), then
 * one transaction over all tables of the working copy (ADR 0012).
 */
export function commit(
  store: { readonly journal: JournalWriter },
  writes: SealedWrites,
  options: CommitOptions = {},
): Promise<Result<null, CommitError>> {
  return store.journal.commit(writes, options);
}

/** As `commit`, for writes that a person is not asked about; throws an `AppError` with the code. */
export async function commitOrThrow(
  store: { readonly journal: JournalWriter },
  writes: SealedWrites,
  options: CommitOptions = {},
): Promise<void> {
  const committed = await commit(store, writes, options);
  if (!committed.ok) throw new AppError(committed.error);
}
