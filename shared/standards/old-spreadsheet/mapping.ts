import { z } from "../../zod";
import { cellText, type Cell } from "../../spreadsheets/sheet";
import { guessTarget, headKey, OLD_TARGETS, type MoreHeadWords } from "./targets";

/**
 * Which column is what: data, so that it can be kept and used for the next file of the same house. What
 * nobody can tell from a cell is asked once for all: which calendar, which order.
 */
export const oldMappingSchema = z.strictObject({
  version: z.literal(1),
  columns: z
    .array(
      z.strictObject({
        head: z.string().max(200),
        /** Null: not taken. */
        target: z.enum(OLD_TARGETS).nullable(),
      }),
    )
    .max(256),
  /** Null until somebody said; then years above 2400 are asked for. */
  calendar: z.enum(["gregorian", "buddhist"]).nullable(),
  dayOrder: z.enum(["day_first", "month_first"]),
  nameOrder: z.enum(["family_first", "given_first"]),
  /** What cannot be read: the row is refused, or the words stand in the account. */
  unreadable: z.enum(["refuse_row", "keep_as_words"]),
});

export type OldMapping = z.output<typeof oldMappingSchema>;

export interface HeadRow {
  /** 0 for the first row of the sheet. */
  readonly at: number;
  readonly heads: readonly string[];
}

const MOST_ROWS_ABOVE = 15;
const LEAST_HEADS = 2;

/** The row of heads: the one among the first rows of which most is understood. Null when none is. */
export function findHeadRow(
  rows: readonly (readonly Cell[])[],
  more: MoreHeadWords = {},
): HeadRow | null {
  let best: (HeadRow & { readonly known: number }) | null = null;
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const heads = row.map((cell) => (typeof cell === "string" ? cell.trim() : cellText(cell)));
    const targets = heads.map((head) => guessTarget(head, more));
    const known = new Set(targets.filter((target) => target !== null)).size;
    if (known >= LEAST_HEADS && known > (best?.known ?? 0)) best = { at, heads, known };
  }
  return best && { at: best.at, heads: best.heads };
}

/** A proposal: each target once, at the first column that means it. Nothing of it is taken unseen. */
export function guessMapping(heads: readonly string[], more: MoreHeadWords = {}): OldMapping {
  const taken = new Set<string>();
  const columns = heads.map((head) => {
    const target = guessTarget(head, more);
    if (target === null || (taken.has(target) && target !== "note")) return { head, target: null };
    taken.add(target);
    return { head, target };
  });
  return {
    version: 1,
    columns,
    calendar: null,
    dayOrder: "day_first",
    nameOrder: "family_first",
    unreadable: "refuse_row",
  };
}

/**
 * A kept mapping laid over the heads of another file. Heads that it does not know are not taken; of several
 * columns of one name the first is the first.
 */
export function reuseMapping(kept: OldMapping, heads: readonly string[]): OldMapping {
  const left = [...kept.columns];
  const columns = heads.map((head) => {
    const at = left.findIndex((column) => headKey(column.head) === headKey(head));
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return { head, target: found?.target ?? null };
  });
  return { ...kept, columns };
}
