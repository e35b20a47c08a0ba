import { assert } from "../../assert";
import { plainSheet, type Cell as SheetCell, type Row, type Sheet } from "../../spreadsheets/sheet";
import type { Cell, NationalTable, Period, TableColumn, TableLine } from "../national-table";
import { isPublishable } from "../publishable";
import type { TableWords } from "./table-words";

const COLUMNS: readonly TableColumn[] = ["total", "human_trafficking", "sexual_exploitation"];

/**
 * The national table as sheets of a workbook, each language on sheets of its own: the figures, the years and
 * the operations, and below the figures what is needed to reproduce them. Throws for a table that is not
 * publishable. Of operations others get no name, which is free text.
 */
export function tableSheets(table: NationalTable, languages: readonly TableWords[]): Sheet[] {
  assert(isPublishable(table), "a table too small for its audience is never written");
  return languages.flatMap((words) => [
    plainSheet(
      words.sheet.table,
      figureRows(table, words),
      [34, 10, 14, 16, 12, 18, 18, 10, 10, 10],
    ),
    ...(table.trend.length === 0
      ? []
      : [plainSheet(words.sheet.trend, trendRows(table, words), [8, 12, 18, 18])]),
    ...(table.operations.length === 0
      ? []
      : [plainSheet(words.sheet.operations, operationRows(table, words), [34, 16, 12, 12, 12])]),
  ]);
}

/** What a figure shows: a number, or the mark of a hidden one as a text, never blank and never 0. */
export function figureCell(cell: Cell, k: number | null): SheetCell {
  return cell.isSuppressed || cell.value === null ? hiddenMark(k) : cell.value;
}

export function hiddenMark(k: number | null): string {
  return `‹${String(k ?? 0)}›`;
}

function figureRows(table: NationalTable, words: TableWords): Row[] {
  const { head } = words;
  return [
    [
      ...[head.line, head.measure, head.unit, head.dateBasis],
      ...COLUMNS.map((column) => head[column]),
      ...[head.base, head.change, head.percent],
    ],
    ...table.lines.map((line) => [
      words.lineName(line.key),
      line.measure,
      words.unitName(line.unit),
      words.basisName(line.dateBasis),
      ...COLUMNS.map((column) => figureCell(line.cells[column], table.k)),
      ...changeCells(line, table.k),
    ]),
    [],
    ...(table.k === null ? [] : [[words.hiddenNote(table.k)]]),
    [words.unitsNote],
    [],
    ...factRows(table, words),
  ];
}

/** A change has nothing to stand for where its base is hidden: then it says so as the base does. */
function changeCells({ change }: TableLine, k: number | null): SheetCell[] {
  if (change === null) return [null, null, null];
  if (change.base === null) return [hiddenMark(k), hiddenMark(k), hiddenMark(k)];
  return [change.base, change.absolute ?? hiddenMark(k), change.percent];
}

/** Without these, two figures of one name cannot be told apart (dictionary §8.1). */
function factRows({ request, ...table }: NationalTable, { fact, ...words }: TableWords): Row[] {
  return [
    [fact.period, span(request.period)],
    [fact.comparedWith, span(table.comparedWith)],
    [fact.place, words.placeName(request.province)],
    [fact.audience, words.audienceName(request.audience)],
    [fact.countingBasis, words.countingBasis],
    [fact.cutoff, request.cutoffAt],
    [fact.k, table.k ?? words.nothingHidden],
    [fact.codeLists, table.codeListVersion],
    [fact.statuses, table.statusFilter.join(", ")],
  ];
}

function trendRows({ trend, k }: NationalTable, { head }: TableWords): Row[] {
  return [
    [head.year, head.total, head.human_trafficking, head.sexual_exploitation],
    ...trend.map(({ year, total, humanTrafficking, sexualExploitation }) => [
      year,
      ...[total, humanTrafficking, sexualExploitation].map((cell) => figureCell(cell, k)),
    ]),
  ];
}

function operationRows({ operations, request, k }: NationalTable, words: TableWords): Row[] {
  const { head } = words;
  const isOwn = request.audience === "own";
  return [
    [
      ...(isOwn ? [head.operation] : []),
      ...[head.kind, head.from, head.to, head.found, head.nationalities, head.involved, head.court],
    ],
    ...operations.map((one) => [
      ...(isOwn ? [one.name] : []),
      words.operationKind(one.kind),
      { day: one.period.from },
      { day: one.period.to },
      ...[one.found, one.nationalities, one.involved, one.arrestedAndCourt].map((cell) =>
        figureCell(cell, k),
      ),
    ]),
  ];
}

function span({ from, to }: Period): string {
  return `${from} – ${to}`;
}
