import type { FollowUpStanding } from "../../../shared/domain/follow-up-schedule";
import type { FollowUpRow } from "./new-care";

/** How a follow-up stands while it is typed: a day that cannot be read yet is still to come. */
export function standingOfRow(row: FollowUpRow, today: string): FollowUpStanding {
  if (row.doneOn !== null) return "done";
  if (isWaived(row)) return "waived";
  if (row.dueOn === today) return "today";
  return row.dueOn !== "" && row.dueOn < today ? "overdue" : "upcoming";
}

/** True once somebody has begun to say why nobody looks. */
export function isWaived({ waivedReason }: Pick<FollowUpRow, "waivedReason">): boolean {
  return "value" in waivedReason;
}

/** True when nothing is left to do for it. */
export function isSettledRow(row: FollowUpRow): boolean {
  return row.doneOn !== null || isWaived(row);
}

/** The places of those that are shown open: all that are due, and the next one to come. */
export function openFollowUpIndexes(rows: readonly FollowUpRow[], today: string): number[] {
  const standings = rows.map((row) => standingOfRow(row, today));
  const next = rows.reduce<number | null>((first, { dueOn }, index) => {
    if (standings[index] !== "upcoming" || dueOn === "") return first;
    return first === null || dueOn < (rows[first]?.dueOn ?? "") ? index : first;
  }, null);
  return standings.flatMap((standing, index) =>
    standing === "overdue" || standing === "today" || index === next ? [index] : [],
  );
}
