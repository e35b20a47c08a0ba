import type { RevisionRow, SealedRow } from "../database";
import type { StoreTable, TableChange } from "./table-changes";

/**
 * Rows that the journal has and the working copy could not take, until it takes them: the save was
 * acknowledged, so whoever reads has to find it. Empty at nearly all times.
 */
export class MissedRows {
  readonly #tables = new Map<StoreTable, Map<string, SealedRow | "removed">>();

  /** The row that counts instead of the stored one; undefined when the stored one counts. */
  row(table: StoreTable, id: string, rev = 0): SealedRow | "removed" | undefined {
    return this.#tables.get(table)?.get(keyOf(id, rev));
  }

  /** All of a table without revisions, by id. */
  rowsOf(table: Exclude<StoreTable, "revisions">): ReadonlyMap<string, SealedRow | "removed"> {
    const rows = this.#tables.get(table) ?? new Map<string, SealedRow | "removed">();
    return new Map([...rows].map(([key, row]) => [idOf(key), row]));
  }

  /** The revisions of one record among them. */
  revisionsOf(id: string): RevisionRow[] {
    const rows = this.#tables.get("revisions") ?? new Map<string, SealedRow | "removed">();
    return [...rows].flatMap(([key, row]): RevisionRow[] =>
      row !== "removed" && row.id === id ? [{ ...row, rev: Number.parseInt(key, 10) }] : [],
    );
  }

  add(changes: readonly TableChange[]): void {
    for (const { table, puts, removed } of changes) {
      const rows = this.#tables.get(table) ?? new Map<string, SealedRow | "removed">();
      for (const row of puts) rows.set(keyOf(row.id, "rev" in row ? row.rev : 0), row);
      for (const { id, rev } of removed) rows.set(keyOf(id, rev), "removed");
      this.#tables.set(table, rows);
    }
  }

  clear(): void {
    this.#tables.clear();
  }
}

function keyOf(id: string, rev: number): string {
  return `${String(rev)} ${id}`;
}

function idOf(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}
