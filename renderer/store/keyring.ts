import {
  generateDataKeyBytes,
  importDataKey,
  openBox,
  sealBox,
  wipe,
  type SealContext,
  type SealingKey,
} from "../../shared/crypto";
import { AppError } from "../../shared/errors";
import type { SealedRow, VaultDatabase } from "./database";
import type { MissedRows } from "./journal/missed-rows";
import type { StoreKeys } from "./store-keys";

/** The first key that a record ever has; the id is part of what each of its boxes is bound to. */
export const DATA_KEY_ID = "data/1";

interface KeyringParts {
  readonly db: VaultDatabase;
  readonly keys: StoreKeys;
  readonly missed: MissedRows;
}

/**
 * The data key of each record, made with its first version. Destroying a key makes every copy of its
 * record unreadable, wherever that copy lies (design §4).
 */
export class Keyring {
  readonly #store: KeyringParts;
  readonly #opened = new Map<string, SealingKey>();

  constructor(store: KeyringParts) {
    this.#store = store;
  }

  /** A new key and the row that keeps it; the row belongs into the commit of the first version. */
  async create(recordId: string): Promise<{ readonly key: SealingKey; readonly row: SealedRow }> {
    const raw = generateDataKeyBytes();
    try {
      const [box, key] = await Promise.all([
        sealBox(this.#store.keys.keyring, contextOf(recordId), raw),
        importDataKey(raw),
      ]);
      return { key, row: { id: recordId, box } };
    } finally {
      wipe(raw);
    }
  }

  /** The key that `create` made, once its row is committed: it need not be unwrapped again. */
  keep(recordId: string, key: SealingKey): void {
    this.#opened.set(recordId, key);
  }

  /** Throws `AppError("store_damaged")` when the key is missing or does not open. */
  async keyOf(recordId: string): Promise<SealingKey> {
    const opened = this.#opened.get(recordId);
    if (opened !== undefined) return opened;
    const missed = this.#store.missed.row("keyring", recordId);
    const row = missed ?? (await this.#store.db.keyring.get(recordId));
    if (row === undefined || row === "removed") throw new AppError("store_damaged");
    return this.#unwrap(row);
  }

  /** Unwraps many keys with one read; those that fail are found out when their record is opened. */
  async prepare(recordIds: readonly string[]): Promise<void> {
    const closed = recordIds.filter((id) => !this.#opened.has(id));
    if (closed.length === 0) return;
    for (const row of await this.#store.db.keyring.bulkGet(closed)) {
      if (row !== undefined) await this.#unwrap(row).catch(() => undefined);
    }
  }

  /** Drops the opened keys of records that are gone. */
  forget(recordIds: readonly string[]): void {
    for (const id of recordIds) this.#opened.delete(id);
  }

  async #unwrap(row: SealedRow): Promise<SealingKey> {
    const key = await openKeyRow(this.#store.keys, row);
    this.#opened.set(row.id, key);
    return key;
  }
}

/** The same data key for another store key; throws `AppError("store_damaged")`. */
export async function rewrapKey(
  from: StoreKeys,
  to: StoreKeys,
  row: SealedRow,
): Promise<SealedRow> {
  const raw = await openBox(from.keyring, contextOf(row.id), row.box);
  try {
    return { id: row.id, box: await sealBox(to.keyring, contextOf(row.id), raw) };
  } finally {
    wipe(raw);
  }
}

/** The data key in a row; throws `AppError("store_damaged")`. */
export async function openKeyRow(keys: StoreKeys, row: SealedRow): Promise<SealingKey> {
  const raw = await openBox(keys.keyring, contextOf(row.id), row.box);
  try {
    return await importDataKey(raw);
  } finally {
    wipe(raw);
  }
}

function contextOf(recordId: string): SealContext {
  return { table: "keyring", rowId: recordId, keyId: "keyring", revision: 0 };
}
