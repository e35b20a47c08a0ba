import type { Row, Sheet } from "../spreadsheets/sheet";
import { plainSheet } from "../spreadsheets/sheet";
import { figureCell } from "./export/table-sheets";
import type { MeasureId, MeasureResult } from "./measures/measure-result";

/** The three parts of the yearly report to which every country is asked to contribute. */
export const US_REPORT_TABLES = ["prosecution", "protection", "prevention"] as const;
export type UsReportTable = (typeof US_REPORT_TABLES)[number];

/**
 * Which measures answer which part. Data and nothing else: what the request asks and no measure of ours
 * counts is not in it. R24 cannot be named here: it leaves the house in no form.
 */
export const US_REPORT_PACK: Readonly<Record<UsReportTable, readonly MeasureId[]>> = {
  prosecution: ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R18", "R19"],
  protection: ["R08", "R09", "R10", "R11", "R12", "R20", "R21", "R23", "R25"],
  prevention: ["R13", "R14", "R15", "R16", "R17", "R22"],
};

const HEADS: Row = [
  ...["measure", "name", "line", "unit", "date_basis", "counting_basis"],
  ...["period_from", "period_to", "audience", "cutoff_at", "k", "code_list_version", "count"],
];

/**
 * The pack as sheets, one for each part, from measures that are hidden for their audience already. A measure
 * without a result has no row: nobody counted is not the same as 0.
 */
export function usReportSheets(measures: readonly MeasureResult[]): Sheet[] {
  return US_REPORT_TABLES.map((table) =>
    plainSheet(
      table,
      [
        HEADS,
        ...US_REPORT_PACK[table].flatMap((id) =>
          measures.filter((one) => one.id === id).flatMap(rowsOf),
        ),
      ],
      [10, 28, 28, 16, 18],
    ),
  );
}

function rowsOf({ id, name, lines, ...facts }: MeasureResult): Row[] {
  return lines.map((line) => [
    ...[id, name, line.key, line.unit, facts.dateBasis, facts.countingBasis],
    ...[facts.period.from, facts.period.to, facts.scope.audience, facts.cutoffAt],
    ...[facts.k, facts.codeListVersion, figureCell(line.cell, facts.k)],
  ]);
}
