import { joinBytes } from "../../../shared/crypto";
import { AppError } from "../../../shared/errors";

/**
 * The words of one block and which of its records have them: u32 bytes of the vocabulary, u32 words,
 * u32 postings ‖ vocabulary (sorted, one word a line, padded to four bytes) ‖ u32 where each word's
 * postings begin, and the end ‖ u16 postings. Numbers lie as the machine has them; the rows never leave it.
 */
export function encodeSegment(wordsOf: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const postingsOf = new Map<string, number[]>();
  let count = 0;
  for (const [ordinal, words] of wordsOf.entries()) {
    for (const word of words) {
      const postings = postingsOf.get(word);
      if (postings?.at(-1) === ordinal) continue;
      if (postings === undefined) postingsOf.set(word, [ordinal]);
      else postings.push(ordinal);
      count += 1;
    }
  }
  const words = [...postingsOf.keys()].sort();
  const vocabulary = new TextEncoder().encode(words.join("\n"));
  const starts = new Uint32Array(words.length + 1);
  const postings = new Uint16Array(count);
  let start = 0;
  for (const [at, word] of words.entries()) {
    const ordinals = postingsOf.get(word) ?? [];
    postings.set(ordinals, start);
    start += ordinals.length;
    starts[at + 1] = start;
  }
  return joinBytes([
    new Uint8Array(Uint32Array.of(vocabulary.byteLength, words.length, postings.length).buffer),
    vocabulary,
    new Uint8Array(padded(vocabulary.byteLength) - vocabulary.byteLength),
    new Uint8Array(starts.buffer),
    new Uint8Array(postings.buffer),
  ]);
}

/** An opened segment: found by the beginning of a word, in one binary search. */
export class WordSegment {
  readonly #words: readonly string[];
  readonly #starts: Uint32Array;
  readonly #postings: Uint16Array;
  readonly #recordCount: number;

  /** Throws `AppError("store_damaged")` unless the bytes are a segment of so many records. */
  constructor(bytes: Uint8Array<ArrayBuffer>, recordCount: number) {
    const [vocabularyBytes = 0, wordCount = 0, postingCount = 0] = numbersAt(bytes, 0, 3);
    const startsAt = 12 + padded(vocabularyBytes);
    const postingsAt = startsAt + 4 * (wordCount + 1);
    if (postingsAt + 2 * postingCount !== bytes.byteLength) throw new AppError("store_damaged");
    const vocabulary = new TextDecoder().decode(bytes.subarray(12, 12 + vocabularyBytes));
    this.#words = wordCount === 0 ? [] : vocabulary.split("\n");
    this.#starts = numbersAt(bytes, startsAt, wordCount + 1);
    this.#postings = new Uint16Array(bytes.slice(postingsAt).buffer);
    this.#recordCount = recordCount;
    const isWhole =
      this.#words.length === wordCount &&
      this.#starts.at(-1) === postingCount &&
      this.#starts.every((start, at) => start >= (this.#starts[at - 1] ?? 0)) &&
      this.#postings.every((ordinal) => ordinal < recordCount);
    if (!isWhole) throw new AppError("store_damaged");
  }

  /** The records that have, for each of the wanted, a word beginning with it. */
  recordsWithAll(wanted: readonly string[]): number[] {
    const hits = new Uint16Array(this.#recordCount);
    wanted.forEach((beginning, done) => {
      const first = this.#firstNotBefore(beginning);
      for (let at = first; this.#words[at]?.startsWith(beginning) === true; at += 1) {
        for (let one = this.#starts[at] ?? 0; one < (this.#starts[at + 1] ?? 0); one += 1) {
          const ordinal = this.#postings[one] ?? 0;
          // Counted only when it had all the words before, and once for each.
          if (hits[ordinal] === done) hits[ordinal] = done + 1;
        }
      }
    });
    return [...hits.keys()].filter((ordinal) => hits[ordinal] === wanted.length);
  }

  #firstNotBefore(beginning: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? "") < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function numbersAt(bytes: Uint8Array<ArrayBuffer>, offset: number, count: number): Uint32Array {
  const end = offset + 4 * count;
  if (end > bytes.byteLength) throw new AppError("store_damaged");
  return new Uint32Array(bytes.slice(offset, end).buffer);
}

function padded(byteCount: number): number {
  return (byteCount + 3) & ~3;
}
