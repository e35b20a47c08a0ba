import { sha256Hex } from "../../../shared/crypto";
import { z } from "../../../shared/zod";
import type { SealedRow, VaultDatabase } from "../database";
import type { SummaryIndex } from "../summary-index";
import { HEAD_ID } from "./head-id";
import type { TableChange } from "./table-changes";

/** Tables of few rows that are replaced under their own ids: each row is bound by its bytes. */
const BOUND_TABLES = ["drafts", "batches", "meta", "attachments", "statistics"] as const;

/** More than so many damaged rows are repaired in turns. */
const MAX_IDS = 1_000;

export const headClaimsSchema = z.strictObject({
  /** SHA-256 over every row of the bound tables. */
  rowsSha256: z.string(),
  /** Entries of the audit chain: they are only ever added. */
  auditCount: z.int().nonnegative(),
  /** The versions of all records added up: an older version in place of a newer one makes it smaller. */
  versionSum: z.int().nonnegative(),
  /** Rows found damaged since the last rebuild; the next opening takes them from the journal. */
  suspects: z.array(z.string()).max(MAX_IDS),
  /** Rows that were damaged after a rebuild as well: trying again would change nothing. */
  lost: z.array(z.string()).max(MAX_IDS),
  /** The engine could not read: the next opening begins with new files. */
  isUnreadable: z.boolean(),
});

/** What the sealed head row says of the other rows of the working copy. */
export type HeadClaims = z.output<typeof headClaimsSchema>;

type Counted = Pick<HeadClaims, "rowsSha256" | "auditCount" | "versionSum">;

/**
 * What the working copy holds, kept up with every commit so that it can be sealed with the head row. A row
 * that somebody took out or put back from an older copy then contradicts the head at the next opening.
 */
export class HeadFacts {
  readonly #rows = new Map<string, string>();
  #auditCount = 0;
  #versionSum = 0;
  #suspects = new Set<string>();
  #lost = new Set<string>();
  #isUnreadable = false;

  /** Whether there are rows, or all of them, that the next opening is to take from the journal. */
  get hasSuspects(): boolean {
    return this.#isUnreadable || this.#suspects.size > 0;
  }

  /** What an earlier session knew of damage. */
  recall({
    suspects,
    lost,
    isUnreadable,
  }: Pick<HeadClaims, "suspects" | "lost" | "isUnreadable">): void {
    this.#isUnreadable = isUnreadable;
    this.#suspects = new Set(suspects);
    this.#lost = new Set(lost);
  }

  /** Counts everything anew. The summary index must be filled; nothing may be written meanwhile. */
  async read(db: VaultDatabase, index: SummaryIndex): Promise<void> {
    this.#rows.clear();
    for (const table of BOUND_TABLES) {
      for (const row of await db.table<SealedRow>(table).toArray()) await this.#put(table, row);
    }
    this.#auditCount = await db.audit.count();
    this.#versionSum = index.ids().reduce((sum, id) => sum + index.versionOf(id), 0);
  }

  /** A commit: what it changes, and by how much it raises the sum of versions. */
  async add(changes: readonly TableChange[], versions: number): Promise<void> {
    this.#versionSum += versions;
    for (const { table, puts, removed } of changes) {
      if (table === "audit") this.#auditCount += puts.length;
      const bound = BOUND_TABLES.find((name) => name === table);
      if (bound === undefined) continue;
      for (const row of puts) await this.#put(bound, row);
      for (const { id } of removed) this.#rows.delete(`${bound} ${id}`);
    }
  }

  /** Notes damaged rows for the next opening; false when all of them are known. */
  suspect(rowIds: readonly string[]): boolean {
    const fresh = rowIds.filter((id) => !this.#suspects.has(id) && !this.#lost.has(id));
    for (const id of fresh.slice(0, MAX_IDS - this.#suspects.size)) this.#suspects.add(id);
    return fresh.length > 0;
  }

  /** Rows that do not open right after the store was mended: trying again would change nothing. */
  lose(rowIds: readonly string[]): void {
    this.#lost = new Set([...this.#lost, ...rowIds].slice(0, MAX_IDS));
  }

  /** Notes for the next opening that the engine could not read its own files. */
  distrust(): void {
    this.#isUnreadable = true;
  }

  /** The working copy was made anew: what does not open now is lost. */
  rebuilt(): void {
    this.#isUnreadable = false;
    this.#lost = new Set([...this.#suspects, ...this.#lost].slice(0, MAX_IDS));
    this.#suspects = new Set();
  }

  /** Whether the rows are those that the head was sealed with. */
  async agreesWith(claims: Counted): Promise<boolean> {
    const { rowsSha256, auditCount, versionSum } = await this.claims();
    return (
      rowsSha256 === claims.rowsSha256 &&
      auditCount === claims.auditCount &&
      versionSum === claims.versionSum
    );
  }

  /** To be sealed with the head. */
  async claims(): Promise<HeadClaims> {
    const lines = [...this.#rows].map(([key, sha256]) => `${key} ${sha256}`).sort();
    return {
      rowsSha256: await sha256Hex(new TextEncoder().encode(lines.join("\n"))),
      auditCount: this.#auditCount,
      versionSum: this.#versionSum,
      suspects: [...this.#suspects],
      lost: [...this.#lost],
      isUnreadable: this.#isUnreadable,
    };
  }

  async #put(table: (typeof BOUND_TABLES)[number], { id, box }: SealedRow): Promise<void> {
    if (table === "meta" && id === HEAD_ID) return;
    this.#rows.set(`${table} ${id}`, await sha256Hex(box));
  }
}
