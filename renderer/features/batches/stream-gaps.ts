import type { BatchEntry } from "../../store/vault-api";

/** Numbers of one stream that have not come although a later one has. */
export interface StreamGap extends Pick<BatchEntry, "kind" | "otherOrgId" | "otherName"> {
  readonly numbers: readonly number[];
}

/** A file may claim any number; more than this many gaps tell nobody anything. */
const MAX_NUMBERS = 24;

/**
 * What is missing in the streams that come in, the streams in the order of the list. One that was undone has
 * come: it stands in the list as such.
 */
export function streamGaps(batches: readonly BatchEntry[]): readonly StreamGap[] {
  const streams = new Map<string, { readonly first: BatchEntry; readonly known: Set<number> }>();
  for (const batch of batches) {
    if (batch.direction !== "received") continue;
    const key = `${batch.kind} ${batch.otherOrgId}`;
    const stream = streams.get(key) ?? { first: batch, known: new Set() };
    stream.known.add(batch.sequence);
    streams.set(key, stream);
  }
  return [...streams.values()].flatMap(({ first, known }) => {
    const numbers = missingIn(known);
    const { kind, otherOrgId, otherName } = first;
    return numbers.length === 0 ? [] : [{ kind, otherOrgId, otherName, numbers }];
  });
}

/** The last ones, when there are too many. */
function missingIn(known: ReadonlySet<number>): number[] {
  const missing: number[] = [];
  for (let at = Math.max(...known) - 1; at > 0 && missing.length < MAX_NUMBERS; at -= 1) {
    if (!known.has(at)) missing.unshift(at);
  }
  return missing;
}
