import { compareLineage, type Lineage } from "../domain/lineage";
import type { OpenedItem } from "./open-file";

/** What the store has under an item key. */
export type HeldItem = {
  readonly lineage: Lineage;
  readonly contentSha256: string;
};

/**
 * How an incoming version stands to what is here: `changed` follows ours, `older` is followed by it, `apart`
 * was written beside it, and `forked` claims to be the same version with other content.
 */
export type Standing = "fresh" | "same" | "changed" | "older" | "apart" | "forked";

/**
 * Compares a version with the store. Equal content is `same` whatever its version, so importing twice
 * changes nothing; clocks and numbers decide nothing. `held`: null when nothing is here.
 */
export function standingOf(
  item: Pick<OpenedItem<unknown>, "contentSha256">,
  lineage: Lineage,
  held: HeldItem | null,
): Standing {
  if (held === null) return "fresh";
  if (held.contentSha256 === item.contentSha256) return "same";
  switch (compareLineage(lineage, held.lineage)) {
    case "after":
      return "changed";
    case "before":
      return "older";
    case "apart":
      return "apart";
    case "same":
      return "forked";
  }
}
