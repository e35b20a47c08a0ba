import type { Table } from "dexie";
import type { SealContext } from "../../shared/crypto";
import type { z } from "../../shared/zod";
import type { SealedRow } from "./database";
import { openJson, sealJson } from "./sealed-json";
import type { MissedRows } from "./journal/missed-rows";
import type { Purpose, StoreKeys } from "./store-keys";

/** The purposes that are tables. */
export type StorePurpose = Exclude<Purpose, "journal" | "snapshot">;

/** How many rows are read at once: a big table is never held whole in sealed form. */
const CHUNK_ROWS = 1_000;

/** A table of one purpose: rows are sealed under its key and read by its schema. It never writes. */
export class SealedTable<S extends z.ZodType> {
  readonly #table: Table<SealedRow, string>;
  readonly #purpose: StorePurpose;
  readonly #store: { readonly keys: StoreKeys; readonly missed: MissedRows };
  readonly #schema: S;

  constructor(
    table: Table<SealedRow, string>,
    purpose: StorePurpose,
    store: { readonly keys: StoreKeys; readonly missed: MissedRows },
    schema: S,
  ) {
    this.#table = table;
    this.#purpose = purpose;
    this.#store = store;
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
    const row = this.#store.missed.row(this.#purpose, id) ?? (await this.#table.get(id));
    return row === undefined || row === "removed" ? null : this.open(row);
  }

  /** Every row that opens, in chunks by id; the ids of the others go to `onDamaged`. */
  async *readAll(
    onDamaged: (id: string) => void,
  ): AsyncGenerator<{ readonly id: string; readonly value: z.output<S> }> {
    const missed = this.#store.missed.rowsOf(this.#purpose);
    for await (const row of this.#stored()) {
      if (!missed.has(row.id)) yield* this.#openOne(row, onDamaged);
    }
    for (const row of missed.values()) {
      if (row !== "removed") yield* this.#openOne(row, onDamaged);
    }
  }

  /** Every row that opens whose id begins so, by id; the ids of the others go to `onDamaged`. */
  async *readFrom(
    prefix: string,
    onDamaged: (id: string) => void,
  ): AsyncGenerator<{ readonly id: string; readonly value: z.output<S> }> {
    const rows = await this.#table.where(":id").startsWith(prefix).toArray();
    const missed = this.#store.missed.rowsOf(this.#purpose);
    for (const row of rows) if (!missed.has(row.id)) yield* this.#openOne(row, onDamaged);
    for (const row of missed.values()) {
      if (row !== "removed" && row.id.startsWith(prefix)) yield* this.#openOne(row, onDamaged);
    }
  }

  async *#openOne(row: SealedRow, onDamaged: (id: string) => void) {
    try {
      yield { id: row.id, value: await this.open(row) };
    } catch {
      onDamaged(row.id);
    }
  }

  async *#stored(): AsyncGenerator<SealedRow> {
    let last = "";
    for (;;) {
      const rows = await this.#table.where(":id").above(last).limit(CHUNK_ROWS).toArray();
      yield* rows;
      const lastRow = rows.at(-1);
      if (lastRow === undefined || rows.length < CHUNK_ROWS) return;
      last = lastRow.id;
    }
  }

  get #key() {
    return this.#store.keys[this.#purpose];
  }

  #contextOf(rowId: string): SealContext {
    return { table: this.#purpose, rowId, keyId: this.#purpose, revision: 0 };
  }
}
