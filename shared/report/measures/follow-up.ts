import type { FollowUpRow } from "../care-rows";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import { breakDown } from "./break-down";
import { countLine, derivedLine, percentOf, totalLine, type RawMeasure } from "./raw-measure";

/** R23: follow-ups due in the period, whether somebody looked in time, and signs of being trafficked again. */
export function followUp(rows: readonly FollowUpRow[], period: Period): RawMeasure {
  const due = rows.filter((row) => isDue(row, period));
  const standing = breakDown(
    due,
    "follow_up",
    "total",
    { name: "standing", codeOf: standingOf, codes: ["on_time", "late", "not_done"] },
    0,
  );
  const done = due.filter(({ doneOn }) => doneOn !== null);
  const sign = breakDown(
    done,
    "follow_up",
    "done",
    {
      ...{ name: "re_trafficking", isSensitive: (code) => ["concern", "danger"].includes(code) },
      codeOf: (row) => row.reTrafficking ?? "not_looked_at",
      codes: ["ok", "concern", "danger", "unknown", "not_looked_at"],
    },
    0,
  );
  const onTime = due.filter((row) => standingOf(row) === "on_time").length;
  return {
    ...{ id: "R23", name: "follow_up", unit: "follow_up", dateBasis: "due_on" },
    ...{ countingBasis: "case_file", statusFilter: ["not_waived"] },
    lines: [
      totalLine("follow_up", due.length),
      ...standing.lines,
      countLine("done", "follow_up", done.length),
      ...sign.lines,
      derivedLine("on_time_share", "percent", percentOf(onTime, due.length), {
        from: ["standing.on_time", "total"],
        behind: [due.length],
      }),
      countLine(
        "waived",
        "follow_up",
        rows.filter((row) => isWaivedOnly(row) && isWithin(row.dueOn, period)).length,
      ),
    ],
    breakdowns: [
      ...standing.breakdowns,
      { key: "done", whole: "done", parts: ["standing.on_time", "standing.late"], overlap: null },
      ...sign.breakdowns,
    ],
    links: [],
    totalIn: (span) => rows.filter((row) => isDue(row, span)).length,
    isFlow: true,
    undated: 0,
  };
}

function isDue(row: FollowUpRow, period: Period): boolean {
  return isWithin(row.dueOn, period) && !isWaivedOnly(row);
}

/** Waived, and nobody looked all the same. */
function isWaivedOnly({ isWaived, doneOn }: FollowUpRow): boolean {
  return isWaived && doneOn === null;
}

function standingOf({ dueOn, doneOn }: FollowUpRow): "on_time" | "late" | "not_done" {
  if (doneOn === null) return "not_done";
  return doneOn <= dueOn ? "on_time" : "late";
}
