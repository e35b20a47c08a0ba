import type { AnyRecord } from "../../../shared/domain/any-record";
import { AppError } from "../../../shared/errors";
import type { RevisionRow } from "../database";
import { RecordSealer } from "../record-sealer";
import type { PackReader, PackState } from "./pack-reader";
import type { Place, Places } from "./places";
import { recordAt } from "./record-at";
import type { ShelfParts } from "./shelf-parts";

/** How much is opened between two looks at what else there is to do. */
const PACKS_AT_ONCE = 32;
const ROWS_AT_ONCE = 256;

/** A record that was read. */
export interface ReadRecord {
  readonly id: string;
  readonly record: AnyRecord;
}

/** Reads present records, wherever they lie. */
export class RecordReader {
  readonly #parts: ShelfParts;
  readonly #places: Places;
  readonly #packs: PackReader;
  readonly #sealer: RecordSealer;
  /** Records whose row did not open at loading and that have no summary: they are here, and unreadable. */
  readonly #lost = new Set<string>();

  constructor(parts: ShelfParts, places: Places, packs: PackReader) {
    this.#parts = parts;
    this.#places = places;
    this.#packs = packs;
    this.#sealer = new RecordSealer(parts.keyring);
  }

  /** Remembers a record that is here but cannot be opened, and names it. */
  lose(id: string): void {
    if (this.#parts.index.get(id) === undefined) this.#lost.add(id);
    this.#parts.reportDamage(id);
  }

  isLost(id: string): boolean {
    return this.#lost.has(id);
  }

  forget(): void {
    this.#lost.clear();
    this.#packs.forget();
  }

  /** Null when there is none; throws `AppError("store_damaged")`, after naming it. */
  async get(id: string): Promise<AnyRecord | null> {
    if (this.#lost.has(id)) throw new AppError("store_damaged");
    // A second look: compaction or a save may have moved it between the question and the answer.
    for (let looks = 0; looks < 3; looks += 1) {
      const rev = this.#parts.index.versionOf(id);
      if (rev === 0) return null;
      const place = this.#places.of(id);
      const record =
        place === undefined ? await this.#fromTail(id, rev) : await this.#fromPack(place, id, rev);
      if (record !== null) return record;
      const isUnmoved = place === this.#places.of(id) && rev === this.#parts.index.versionOf(id);
      if (isUnmoved) break;
    }
    await this.#nameDamage(id);
    throw new AppError("store_damaged");
  }

  /** The present records that open, pack after pack; a damaged one is named and passed over. */
  async *many(ids: readonly string[]): AsyncGenerator<ReadRecord> {
    const tailIds = ids.filter((id) => this.#places.of(id) === undefined);
    for (let start = 0; start < tailIds.length; start += ROWS_AT_ONCE) {
      yield* this.#manyOfTail(tailIds.slice(start, start + ROWS_AT_ONCE));
    }
    const wanted = new Map<string, string[]>();
    for (const id of ids) {
      const packId = this.#places.of(id)?.pack.id;
      if (packId === undefined) continue;
      const inPack = wanted.get(packId);
      if (inPack === undefined) wanted.set(packId, [id]);
      else inPack.push(id);
    }
    yield* this.#manyOfPacks([...wanted]);
  }

  /** The present revision as a row under the record's own key. As `get`. */
  async rowOf(id: string): Promise<RevisionRow | null> {
    const record = await this.get(id);
    if (record === null) return null;
    const isSingle = this.#places.of(id) === undefined;
    const row = isSingle ? await this.#row(id, record.meta.rowVersion) : undefined;
    return row ?? this.#sealer.sealAgain(record);
  }

  /** The next packs are read while these are opened. */
  async *#manyOfPacks(wanted: readonly (readonly [string, readonly string[]])[]) {
    const readAt = (start: number) => {
      const chunk = wanted.slice(start, start + PACKS_AT_ONCE);
      const rows = this.#packs.rows(chunk.map(([packId]) => packId));
      // Whoever stops reading in between leaves this promise behind.
      rows.catch(() => undefined);
      return { chunk, rows };
    };
    let next = readAt(0);
    for (let start = 0; start < wanted.length; start += PACKS_AT_ONCE) {
      const { chunk, rows } = next;
      const found = await rows;
      next = readAt(start + PACKS_AT_ONCE);
      for (const [at, [packId, ids]] of chunk.entries()) {
        const pack = await this.#packs.open(found[at]);
        for (const id of ids) {
          const record = this.#inOpened(pack, packId, id) ?? (await this.#orDamaged(id));
          if (record !== null) yield { id, record };
        }
      }
    }
  }

  async *#manyOfTail(ids: readonly string[]): AsyncGenerator<ReadRecord> {
    await this.#parts.keyring.prepare(ids);
    const keys = ids.map((id): [string, number] => [id, this.#parts.index.versionOf(id)]);
    const rows = await this.#parts.db.revisions.bulkGet(keys);
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      const isPresent = row !== undefined && row.rev === this.#parts.index.versionOf(id);
      const opened = isPresent ? await this.#sealer.open(row).catch(asNone) : null;
      const record = opened ?? (await this.#orDamaged(id));
      if (record !== null) yield { id, record };
    }
  }

  /** Looks once more, alone; null when it is truly damaged, which has been said then. */
  async #orDamaged(id: string): Promise<AnyRecord | null> {
    return this.get(id).catch(asNone);
  }

  #inOpened(pack: PackState, packId: string, id: string): AnyRecord | null {
    const place = this.#places.of(id);
    if (typeof pack === "string" || place?.pack.id !== packId) return null;
    return recordAt(pack, place, id, this.#parts.index.versionOf(id));
  }

  async #fromPack(place: Place, id: string, rev: number): Promise<AnyRecord | null> {
    const pack = await this.#packs.one(place.pack.id);
    return typeof pack === "string" ? null : recordAt(pack, place, id, rev);
  }

  async #fromTail(id: string, rev: number): Promise<AnyRecord | null> {
    const row = await this.#row(id, rev);
    return row === undefined ? null : this.#sealer.open(row).catch(asNone);
  }

  async #row(id: string, rev: number): Promise<RevisionRow | undefined> {
    const missed = this.#parts.missed.row("revisions", id, rev);
    if (missed !== undefined && missed !== "removed") return { ...missed, rev };
    return this.#parts.db.revisions.get([id, rev]);
  }

  /** A pack that does not open names all that lies in it, and keeps its block from being taken apart. */
  async #nameDamage(id: string): Promise<void> {
    this.#parts.reportDamage(id);
    const place = this.#places.of(id);
    if (place === undefined) return;
    place.block.isStuck = true;
    if (typeof (await this.#packs.one(place.pack.id)) !== "string") return;
    for (const other of this.#places.liveIds(place.block)) {
      if (this.#places.of(other)?.pack === place.pack) this.#parts.reportDamage(other);
    }
  }
}

/** Damage is a finding, not a failure; anything else is thrown on. */
function asNone(thrown: unknown): null {
  if (thrown instanceof AppError) return null;
  throw thrown;
}
