import { openBox, type SealContext } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";
import type { SealedRow } from "../database";
import { OpenedPack } from "./pack-codec";
import type { ShelfParts } from "./shelf-parts";

/** Packs that single reads keep open: reading one record opens fifteen others that are often asked next. */
const KEPT_OPEN = 12;

/** What became of one pack. */
export type PackState = OpenedPack | "missing" | "damaged";

/** Opens packs by id. A pack is never changed: its id is random and its row is written once. */
export class PackReader {
  readonly #parts: ShelfParts;
  /** The last used is last. */
  readonly #kept = new Map<string, OpenedPack>();

  constructor(parts: ShelfParts) {
    this.#parts = parts;
  }

  /** One pack, and keeps it open for the next reads. */
  async one(id: string): Promise<PackState> {
    const kept = this.#kept.get(id);
    const state = kept ?? (await this.open(this.#orMissed(id, await this.#parts.db.packs.get(id))));
    if (typeof state === "string") return state;
    this.#kept.delete(id);
    this.#kept.set(id, state);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_OPEN && oldest !== undefined) this.#kept.delete(oldest);
    return state;
  }

  /** The rows of many packs, still sealed, so that a scan can read ahead. */
  async rows(ids: readonly string[]): Promise<(SealedRow | undefined)[]> {
    const rows = await this.#parts.db.packs.bulkGet([...ids]);
    return ids.map((id, at) => this.#orMissed(id, rows[at]));
  }

  /** Opens a row that `rows` gave. */
  async open(row: SealedRow | undefined): Promise<PackState> {
    if (row === undefined) return "missing";
    try {
      const bytes = await openBox(this.#parts.keys.packs, packContext(row.id), row.box);
      return new OpenedPack(bytes);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      return "damaged";
    }
  }

  #orMissed(id: string, stored: SealedRow | undefined): SealedRow | undefined {
    const missed = this.#parts.missed.row("packs", id);
    return missed === undefined || missed === "removed" ? stored : missed;
  }

  /** Closes what is open. */
  forget(): void {
    this.#kept.clear();
  }
}

/** A pack opens under its own id only. */
export function packContext(rowId: string): SealContext {
  return { table: "packs", rowId, keyId: "packs", revision: 0 };
}
