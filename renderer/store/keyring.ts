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

/** The first key that a record ever has; the id is part of what each of its boxes is bound to. */
export const DATA_KEY_ID = "data/1";

/**
 * The data key of each record, made with its first version. Destroying a key makes every copy of its
 * record unreadable, wherever that copy lies (design §4).
 */
export class Keyring {
  readonly #db: VaultDatabase;
  readonly #wrappingKey: SealingKey;
  readonly #opened = new Map<string, SealingKey>();

  constructor(db: VaultDatabase, wrappingKey: SealingKey) {
    this.#db = db;
    this.#wrappingKey = wrappingKey;
  }

  /** A new key and the row that keeps it; the row belongs into the commit of the first version. */
  async create(recordId: string): Promise<{ readonly key: SealingKey; readonly row: SealedRow }> {
    const raw = generateDataKeyBytes();
    const box = await sealBox(this.#wrappingKey, contextOf(recordId), raw);
    const key = await importDataKey(raw);
    wipe(raw);
    return { key, row: { id: recordId, box } };
  }

  /** Throws `AppError("store_damaged")` when the key is missing or does not open. */
  async keyOf(recordId: string): Promise<SealingKey> {
    const opened = this.#opened.get(recordId);
    if (opened !== undefined) return opened;
    const row = await this.#db.keyring.get(recordId);
    if (row === undefined) throw new AppError("store_damaged");
    return this.#unwrap(row);
  }

  /** Unwraps many keys with one read; those that fail are found out when their record is opened. */
  async prepare(recordIds: readonly string[]): Promise<void> {
    const closed = recordIds.filter((id) => !this.#opened.has(id));
    if (closed.length === 0) return;
    for (const row of await this.#db.keyring.bulkGet(closed)) {
      if (row !== undefined) await this.#unwrap(row).catch(() => undefined);
    }
  }

  async #unwrap(row: SealedRow): Promise<SealingKey> {
    const raw = await openBox(this.#wrappingKey, contextOf(row.id), row.box);
    const key = await importDataKey(raw);
    wipe(raw);
    this.#opened.set(row.id, key);
    return key;
  }
}

function contextOf(recordId: string): SealContext {
  return { table: "keyring", rowId: recordId, keyId: "keyring", revision: 0 };
}
