import type { Table } from "dexie";
import type { SealContext, SealingKey } from "../../shared/crypto";
import type { z } from "../../shared/zod";
import type { SealedRow } from "./database";
import { openJson, sealJson } from "./sealed-json";
import type { Purpose } from "./store-keys";

/** How many rows are read at once: a big table is never held whole in sealed form. */
const CHUNK_ROWS = 1_000;

/** A table of one purpose: rows are sealed under its key and read by its schema. It never writes. */
export class SealedTable<S extends z.ZodType> {
  readonly #table: Table<SealedRow, string>;
  readonly #purpose: Purpose;
  readonly #key: SealingKey;
  readonly #schema: S;

  constructor(table: Table<SealedRow, string>, purpose: Purpose, key: SealingKey, schema: S) {
    this.#table = table;
    this.#purpose = purpose;
    this.#key = key;
    this.#schema = schema;
  }

  /** The row to hand to `commit`. */
  async seal(id: string, value: z.output<S>): Promise<SealedRow> {
    return { id, box: await sealJson(this.#key, this.#contextOf(id), value) };
  }

  /** Throws `AppError("store_damaged")` for a row that does not open or parse. */
  open(row: SealedRow): Promise<z.output<S>> {
    return openJson(this.#key, this.#contextOf(row.id), row.box, this.#schema);
  }

  /** Null when there is no such row; throws `AppError("store_damaged")` when it does not open. */
  async get(id: string): Promise<z.output<S> | null> {
    const row = await this.#table.get(id);
    return row === undefined ? null : this.open(row);
  }

  /** Every row that opens, in chunks by id; the ids of the others go to `onDamaged`. */
  async *readAll(
    onDamaged: (id: string) => void,
  ): AsyncGenerator<{ readonly id: string; readonly value: z.output<S> }> {
    let last = "";
    for (;;) {
      const rows = await this.#table.where(":id").above(last).limit(CHUNK_ROWS).toArray();
      for (const row of rows) {
        try {
          yield { id: row.id, value: await this.open(row) };
        } catch {
          onDamaged(row.id);
        }
      }
      const lastRow = rows.at(-1);
      if (lastRow === undefined || rows.length < CHUNK_ROWS) return;
      last = lastRow.id;
    }
  }

  #contextOf(rowId: string): SealContext {
    return { table: this.#purpose, rowId, keyId: this.#purpose, revision: 0 };
  }
}
