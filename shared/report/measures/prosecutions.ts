import { PROCEEDING_KIND } from "../../domain/code-lists/casework";
import type { ProceedingRow } from "../care-rows";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import { breakDown } from "./break-down";
import { countLine, totalLine, type RawMeasure } from "./raw-measure";

/**
 * R18: court files sent to court in the period, each once, however many people have a part in it.
 * Proceedings without a number cannot be told apart: they are a line beside the total, never in it.
 */
export function prosecutions(rows: readonly ProceedingRow[], period: Period): RawMeasure {
  const sent = rows.filter((row) => isWithin(row.sentToCourtOn, period));
  const files = courtFiles(sent);
  const kind = breakDown(
    [...files.values()],
    "court_file",
    "total",
    {
      name: "kind",
      codeOf: (kinds) => (kinds.size > 1 ? "several" : ([...kinds][0] ?? "unknown")),
      codes: [...PROCEEDING_KIND, "several"],
    },
    0,
  );
  return {
    ...{ id: "R18", name: "prosecutions", unit: "court_file", dateBasis: "sent_to_court_on" },
    ...{ countingBasis: "court", statusFilter: [] },
    lines: [
      totalLine("court_file", files.size),
      ...kind.lines,
      countLine(
        "without_number",
        "proceeding",
        sent.filter(({ courtFileNo }) => courtFileNo === null).length,
      ),
    ],
    breakdowns: kind.breakdowns,
    links: [],
    totalIn: (span) => courtFiles(rows.filter((row) => isWithin(row.sentToCourtOn, span))).size,
    isFlow: true,
    undated: 0,
  };
}

/** The kinds of proceeding that stand under each number. */
function courtFiles(rows: readonly ProceedingRow[]): Map<string, Set<ProceedingRow["kind"]>> {
  const files = new Map<string, Set<ProceedingRow["kind"]>>();
  for (const { courtFileNo, kind } of rows) {
    if (courtFileNo === null) continue;
    files.set(courtFileNo, (files.get(courtFileNo) ?? new Set()).add(kind));
  }
  return files;
}
