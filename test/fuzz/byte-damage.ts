import type { Random } from "../support/seeded-random";

/** Does one thing to a file that a bad stick, a bad program or a bad person could do to its bytes. */
type Damage = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const below = (random: Random, limit: number): number => Math.floor(random() * Math.max(1, limit));

const DAMAGES: readonly Damage[] = [
  function flipBit(bytes, random) {
    const changed = bytes.slice();
    const at = below(random, bytes.byteLength);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    return changed;
  },
  function overwrite(bytes, random) {
    const changed = bytes.slice();
    const at = below(random, bytes.byteLength);
    const value = random() < 0.5 ? 0 : below(random, 256);
    return changed.fill(value, at, at + 1 + below(random, 64));
  },
  function cutOff(bytes, random) {
    return bytes.slice(0, below(random, bytes.byteLength));
  },
  function takeOut(bytes, random) {
    const at = below(random, bytes.byteLength);
    const end = at + 1 + below(random, 200);
    return join(bytes.subarray(0, at), bytes.subarray(end));
  },
  function putIn(bytes, random) {
    const at = below(random, bytes.byteLength + 1);
    const added = Uint8Array.from({ length: 1 + below(random, 40) }, () => below(random, 256));
    return join(bytes.subarray(0, at), added, bytes.subarray(at));
  },
  function repeatPart(bytes, random) {
    const at = below(random, bytes.byteLength);
    const end = at + 1 + below(random, 300);
    return join(bytes.subarray(0, end), bytes.subarray(at));
  },
  function swapParts(bytes, random) {
    const [a, b, c] = [0, 0, 0].map(() => below(random, bytes.byteLength)).sort((x, y) => x - y);
    return join(
      bytes.subarray(0, a),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(c),
    );
  },
  function graft(bytes, random, other) {
    const at = below(random, bytes.byteLength);
    return join(bytes.subarray(0, at), other.subarray(below(random, other.byteLength)));
  },
];

/** One to three damages, one after the other; `other` is a second file to take parts from. */
export function damaged(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let result = bytes;
  const times = 1 + below(random, 3);
  for (let time = 0; time < times; time += 1) {
    const damage = DAMAGES[below(random, DAMAGES.length)];
    result = damage?.(result, random, other) ?? result;
  }
  return result;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
