import { assert } from "../../assert";
import { writeCsv, type CsvOptions } from "../../spreadsheets/csv";
import type { Row } from "../../spreadsheets/sheet";
import type { NationalTable } from "../national-table";
import { isPublishable } from "../publishable";
import { figureCell, hiddenMark } from "./table-sheets";
import type { TableWords } from "./table-words";

/**
 * The lines of the national table as CSV for other programs: names of columns in English, words of both
 * languages beside the keys, and in every row what is needed to reproduce it. Throws for a table that is not
 * publishable.
 */
export function tableCsv(
  table: NationalTable,
  { en, km }: Readonly<Record<"en" | "km", TableWords>>,
  options: CsvOptions,
): string {
  assert(isPublishable(table), "a table too small for its audience is never written");
  const { request, k } = table;
  const { period, audience, province, cutoffAt } = request;
  const lines = table.lines.map((line): Row => {
    const { total, human_trafficking: trafficking, sexual_exploitation: sexual } = line.cells;
    const { change } = line;
    const isBaseHidden = change !== null && change.base === null;
    return [
      ...[line.measure, line.key, en.lineName(line.key), km.lineName(line.key)],
      ...[line.unit, line.dateBasis],
      ...[total, trafficking, sexual].map((cell) => figureCell(cell, k)),
      isBaseHidden ? hiddenMark(k) : (change?.base ?? null),
      isBaseHidden ? hiddenMark(k) : (change?.absolute ?? null),
      change?.percent ?? null,
      ...[period.from, period.to, audience, province ?? "", table.countingBasis, cutoffAt],
      ...[k, table.codeListVersion, table.statusFilter.join(" ")],
    ];
  });
  return writeCsv([COLUMNS, ...lines], options);
}

const COLUMNS: Row = [
  ...["measure", "line", "label_en", "label_km", "unit", "date_basis"],
  ...["total", "human_trafficking", "sexual_exploitation", "base", "change", "change_percent"],
  ...["period_from", "period_to", "audience", "province", "counting_basis", "cutoff_at"],
  ...["k", "code_list_version", "status_filter"],
];
