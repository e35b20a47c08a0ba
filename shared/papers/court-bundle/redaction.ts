import { finderOf, type FoldedBefore, type HiddenWords } from "./find-words";

/**
 * A text with words taken out: what may be read, and null where something stood. The words themselves are
 * gone, and every gap looks the same, so that not even their length is told.
 */
export type Pieces = (string | null)[];

/** Takes these words out of any text. */
export function redactorOf(hidden: HiddenWords): (text: string) => Pieces {
  const find = finderOf(hidden);
  return (text) => {
    const pieces: Pieces = [];
    let from = 0;
    for (const { start, end } of find(text)) {
      if (start > from) pieces.push(text.slice(from, start));
      pieces.push(null);
      from = end;
    }
    if (from < text.length) pieces.push(text.slice(from));
    return pieces;
  };
}

/** How often one word would be taken out of these texts. */
export function counterOf(texts: readonly string[]): (word: string) => number {
  const foldedBefore: FoldedBefore = new Map();
  return (word) => {
    const find = finderOf({ words: [word], numbers: [word] }, foldedBefore);
    return texts.reduce((sum, text) => sum + find(text).length, 0);
  };
}

/** Whether anything that has to be out is still in. */
export function hasLeftOver(pieces: Pieces, redact: (text: string) => Pieces): boolean {
  return pieces.some((piece) => piece !== null && redact(piece).includes(null));
}
