import type { Period } from "../national-table";
import type { CaseRow } from "../care-rows";
import { breakDown } from "./break-down";
import { totalLine, type RawMeasure } from "./raw-measure";

/**
 * R12: people whose file is open on the last day of the period: received by then, accepted, not closed by
 * then. Twice the same people in two tables, by where they came back from and by nationality, because
 * "from Thailand" has been said of both.
 */
export function inCare(cases: readonly CaseRow[], period: Period, mergeBelow: number): RawMeasure {
  const open = openOn(cases, period.to);
  const returned = breakDown(
    open,
    "person_in_care",
    "total",
    {
      name: "repatriated_from",
      codeOf: (row) => row.repatriatedFrom ?? "unknown",
      codes: ["not_returned", "unknown"],
      isOpenList: true,
      isSensitive: (code) => !["not_returned", "unknown"].includes(code),
    },
    mergeBelow,
  );
  const nationality = breakDown(
    open,
    "person_in_care",
    "total",
    {
      name: "nationality",
      codeOf: (row) => nationalityCode(row.nationality),
      codes: ["KH", "unknown"],
      isOpenList: true,
      isSensitive: (code) => !["KH", "unknown"].includes(code),
    },
    mergeBelow,
  );
  return {
    ...{ id: "R12", name: "in_care", unit: "person_in_care", dateBasis: "open_on_day" },
    ...{ countingBasis: "case_file", statusFilter: ["active", "follow_up"] },
    lines: [totalLine("person_in_care", open.length), ...returned.lines, ...nationality.lines],
    breakdowns: [...returned.breakdowns, ...nationality.breakdowns],
    links: [],
    totalIn: ({ to }) => openOn(cases, to).length,
    isFlow: false,
    undated: 0,
  };
}

function openOn(cases: readonly CaseRow[], day: string): CaseRow[] {
  return cases.filter(
    ({ isAccepted, receivedOn, closedOn }) =>
      isAccepted && receivedOn <= day && (closedOn === null || closedOn > day),
  );
}

/** One code for each person: Cambodian for who is that too, `several` for two foreign ones. */
export function nationalityCode(nationality: readonly string[]): string {
  const known = [...new Set(nationality)].filter((code) => code !== "XX");
  if (known.includes("KH")) return "KH";
  return known.length > 1 ? "several" : (known[0] ?? "unknown");
}
