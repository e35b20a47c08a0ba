import { RECRUITER_KIND } from "../../domain/code-lists/exploitation";
import type { CaseRow } from "../care-rows";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import { crossTable } from "./break-down";
import { totalLine, type RawMeasure } from "./raw-measure";

/**
 * R22: people received in the period by who recruited them and the province they come from. Recruited
 * several times by different kinds of people is a kind of its own, so that nobody counts twice. That an
 * official recruited is R24's to tell: unless `namesOfficials`, it counts as another kind.
 */
export function recruitmentChannels(
  rows: readonly CaseRow[],
  period: Period,
  { mergeBelow, namesOfficials }: { mergeBelow: number; namesOfficials: boolean },
): RawMeasure {
  const counted = rows.filter((row) => isCounted(row, period));
  const kindOf = ({ recruiterKind }: CaseRow): string =>
    recruiterKind === "official" && !namesOfficials ? "other" : (recruiterKind ?? "unknown");
  const kinds = RECRUITER_KIND.filter((kind) => namesOfficials || kind !== "official");
  const table = crossTable(
    counted,
    "case_file",
    "total",
    [
      {
        name: "recruiter_kind",
        codeOf: kindOf,
        codes: [...kinds, "unknown"],
        isSensitive: (code) => code !== "unknown",
      },
      {
        ...{ name: "origin", codes: ["unknown"], isOpenList: true },
        codeOf: (row: CaseRow) => row.origin ?? "unknown",
      },
    ],
    mergeBelow,
  );
  return {
    ...{ id: "R22", name: "recruitment", unit: "case_file", dateBasis: "reception_at" },
    ...{ countingBasis: "case_file", statusFilter: ["active", "follow_up", "closed"] },
    lines: [totalLine("case_file", counted.length), ...table.lines],
    breakdowns: table.breakdowns,
    links: [],
    totalIn: (span) => rows.filter((row) => isCounted(row, span)).length,
    isFlow: true,
    undated: 0,
  };
}

function isCounted({ isAccepted, receivedOn }: CaseRow, period: Period): boolean {
  return isAccepted && isWithin(receivedOn, period);
}
