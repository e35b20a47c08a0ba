import type { Manifest } from "./manifest";

/** The last file that was applied of a stream (one sender, one kind, to us). */
export type StreamHead = { readonly sequence: number; readonly manifestSha256: string };

/**
 * How a file continues its stream: `next` fits, `repeat` is the one applied last, `earlier` lies before
 * it, `gap` tells that files between are missing, `fork` that two histories claim the same place (a
 * restored backup or a forged stream: ask the sender).
 */
export type Continuation = "next" | "repeat" | "earlier" | "gap" | "fork";

export function continuationOf(
  manifest: Pick<Manifest, "sequence" | "previousManifestSha256">,
  manifestSha256: string,
  head: StreamHead | null,
): Continuation {
  const expected = (head?.sequence ?? 0) + 1;
  if (manifest.sequence > expected) return "gap";
  if (manifest.sequence < expected - 1) return "earlier";
  if (manifest.sequence === expected - 1) {
    return manifestSha256 === head?.manifestSha256 ? "repeat" : "fork";
  }
  return manifest.previousManifestSha256 === (head?.manifestSha256 ?? null) ? "next" : "fork";
}
