/** Repeatable chance: the same seed and label give the same stream on every machine. */
export interface DemoRandom {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as likely as its weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Uint8Array;
  /** Shaped like UUID v4, but repeatable: only for records that are marked as demo. */
  uuid(): string;
}

/** A stream of its own for each label, so that one part of the demo can change without moving the rest. */
export function demoRandom(seed: number, label: string): DemoRandom {
  const next = sfc32(mixed(`${String(seed)} ${label}`));
  const int = (min: number, max: number): number =>
    min + Math.floor((next() / 2 ** 32) * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    if (chosen === undefined) throw new Error("Nothing to pick from");
    return chosen;
  };
  const hex = (bits: number): string => bits.toString(16).padStart(8, "0");
  return {
    int,
    pick,
    chance: (probability) => next() / 2 ** 32 < probability,
    weighted: (list) => {
      let left = int(
        1,
        list.reduce((sum, [, weight]) => sum + weight, 0),
      );
      for (const [value, weight] of list) {
        left -= weight;
        if (left <= 0) return value;
      }
      throw new Error("Weights must be whole and positive");
    },
    shuffled: (list) => {
      const cards = [...list];
      for (let last = cards.length - 1; last > 0; last--) {
        const other = int(0, last);
        [cards[last], cards[other]] = [cards[other] as never, cards[last] as never];
      }
      return cards;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 0xff),
    uuid: () => {
      const [a, b, c, d] = [hex(next()), hex(next()), hex(next()), hex(next())];
      const variant = "89ab".charAt(Number.parseInt(c.charAt(0), 16) & 3);
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
}

/** Four 32-bit words from a text (FNV-1a with a different start each, then mixed). */
function mixed(text: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)];
}

/** Small fast counter generator (Doty-Humphrey, PractRand); 32 random bits a call, not for secrets. */
function sfc32(state: [number, number, number, number]): () => number {
  let [a, b, c, counter] = state;
  const step = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) step();
  return step;
}
