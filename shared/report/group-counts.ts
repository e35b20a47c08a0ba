import type { OFFENCE_GROUP } from "../domain/code-lists/incidents";

type OffenceGroup = (typeof OFFENCE_GROUP)[number];

/** A figure and its parts; `other` has no column in the table, but must not vanish from the total. */
export type GroupCounts = Readonly<Record<"total" | OffenceGroup, number>>;

/** Distinct keys, in all and by group: a row that a join repeated counts once (dictionary §2). */
export function countByGroup<Row extends { readonly offenceGroup: OffenceGroup }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): GroupCounts {
  const groups = new Map(rows.map((row) => [keyOf(row), row.offenceGroup]));
  const of = (group: OffenceGroup): number =>
    [...groups.values()].filter((each) => each === group).length;
  return {
    total: groups.size,
    human_trafficking: of("human_trafficking"),
    sexual_exploitation: of("sexual_exploitation"),
    other: of("other"),
  };
}
