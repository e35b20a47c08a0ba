import type { Manifest } from "./manifest";

/** A file of a stream (one sender, one kind, to us) that was applied. */
export type AppliedFile = { readonly sequence: number; readonly manifestSha256: string };

/**
 * How a file continues its stream: `next` fits, `repeat` is one applied last, `earlier` was applied
 * before or fills a gap, `gap` tells that files between are missing, `fork` that two histories claim the
 * same place (a restored backup or a forged stream: ask the sender).
 */
export type Continuation = "next" | "repeat" | "earlier" | "gap" | "fork";

/**
 * Judges a file by all that was applied of its stream, in any order. A place has one file, and a file
 * names the one before it; so another file at a place that is taken is a fork, however far back.
 */
export function continuationOf(
  { sequence, previousManifestSha256 }: Pick<Manifest, "sequence" | "previousManifestSha256">,
  manifestSha256: string,
  applied: readonly AppliedFile[],
): Continuation {
  const head = Math.max(0, ...applied.map((file) => file.sequence));
  const hashesAt = (place: number): string[] =>
    applied.flatMap((file) => (file.sequence === place ? file.manifestSha256 : []));
  const atThisPlace = hashesAt(sequence);
  if (atThisPlace.includes(manifestSha256)) return sequence === head ? "repeat" : "earlier";
  if (atThisPlace.length > 0) return "fork";
  const before = hashesAt(sequence - 1);
  const follows =
    before.length === 0 ||
    (previousManifestSha256 !== null && before.includes(previousManifestSha256));
  if (!follows) return "fork";
  if (sequence < head) return "earlier";
  return sequence === head + 1 ? "next" : "gap";
}
