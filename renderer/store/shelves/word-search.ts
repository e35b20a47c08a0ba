import { AppError } from "../../../shared/errors";
import { wantedWords } from "../../../shared/khmer/words";
import { partsOf, readParts } from "./part-rows";
import type { Block, Places } from "./places";
import type { RecordReader } from "./record-reader";
import { wordsOfRecord } from "./record-words";
import { openParts } from "./sealed-parts";
import type { ShelfParts } from "./shelf-parts";
import { encodeSegment, WordSegment } from "./word-segment";
import type { SealedRow } from "../database";

/** Finds records by words. Nothing of it is opened before the first search. */
export class WordSearch {
  readonly #parts: ShelfParts;
  readonly #places: Places;
  readonly #reader: RecordReader;
  readonly #segments = new Map<Block, WordSegment>();
  /** Of each record of the tail: its version, and its words, each after a line break. */
  readonly #tail = new Map<string, { readonly rev: number; readonly words: string }>();

  constructor(parts: ShelfParts, places: Places, reader: RecordReader) {
    this.#parts = parts;
    this.#places = places;
    this.#reader = reader;
  }

  /** The ids of the records that have every word of the text; none for a text without words. */
  async matches(text: string): Promise<ReadonlySet<string>> {
    const wanted = wantedWords(text);
    const found = new Set<string>();
    if (wanted.length === 0) return found;
    await this.#openSegments();
    await this.#readTail();
    for (const block of this.#places.blocks) {
      for (const ordinal of this.#segments.get(block)?.recordsWithAll(wanted) ?? []) {
        const id = block.recordIds[ordinal];
        if (id !== undefined && this.#places.isLive(block, ordinal)) found.add(id);
      }
    }
    for (const [id, { words }] of this.#tail) {
      if (wanted.every((beginning) => words.includes(`\n${beginning}`))) found.add(id);
    }
    return found;
  }

  /** Reads these again at the next search: another version may come to have the same number. */
  forgetRecords(ids: readonly string[]): void {
    for (const id of ids) this.#tail.delete(id);
  }

  /** Closes what is open. */
  forget(): void {
    this.#segments.clear();
    this.#tail.clear();
  }

  async #openSegments(): Promise<void> {
    for (const block of this.#segments.keys()) {
      if (!this.#places.blocks.has(block)) this.#segments.delete(block);
    }
    const closed = [...this.#places.blocks].filter((block) => !this.#segments.has(block));
    if (closed.length > 1) await this.#openAll(closed);
    for (const block of closed) {
      if (this.#segments.has(block)) continue;
      const segment = await this.#opened(block, await partsOf(this.#parts.db.tokens, block.id));
      this.#segments.set(block, segment ?? (await this.#madeAgain(block)));
    }
  }

  async #openAll(closed: readonly Block[]): Promise<void> {
    const blockOf = new Map(closed.map((block) => [block.id, block]));
    for await (const { id, rows } of readParts(this.#parts.db.tokens)) {
      const block = blockOf.get(id);
      const segment = block === undefined ? null : await this.#opened(block, rows);
      if (block !== undefined && segment !== null) this.#segments.set(block, segment);
    }
  }

  async #opened(block: Block, rows: readonly SealedRow[]): Promise<WordSegment | null> {
    try {
      const bytes = await openParts(this.#parts.keys.tokens, "tokens", block.id, rows);
      return new WordSegment(bytes, block.recordIds.length);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      return null;
    }
  }

  /** The words of a block from its records; the next compaction writes them down again. */
  async #madeAgain(block: Block): Promise<WordSegment> {
    block.isBroken = true;
    const words = block.recordIds.map((): string[] => []);
    for await (const { id, record } of this.#reader.many(this.#places.liveIds(block))) {
      const place = this.#places.of(id);
      const entry = this.#parts.index.get(id);
      if (place?.block === block && entry) words[place.ordinal] = wordsOfRecord(record, entry);
    }
    return new WordSegment(encodeSegment(words), words.length);
  }

  async #readTail(): Promise<void> {
    const { index } = this.#parts;
    for (const id of this.#tail.keys()) {
      if (!this.#places.tail.has(id)) this.#tail.delete(id);
    }
    const unread = [...this.#places.tail].filter(
      (id) => index.get(id)?.kind === "case" && this.#tail.get(id)?.rev !== index.versionOf(id),
    );
    for (const id of unread) this.#tail.delete(id);
    const foldedBefore = new Map<string, string>();
    for await (const { id, record } of this.#reader.many(unread)) {
      const entry = index.get(id);
      if (entry === undefined) continue;
      const words = ["", ...wordsOfRecord(record, entry, foldedBefore)].join("\n");
      this.#tail.set(id, { rev: record.meta.rowVersion, words });
    }
  }
}
