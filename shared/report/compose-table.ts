import { CODE_LIST_VERSION } from "../domain/code-lists/index";
import { casesCrackedDown } from "./cases";
import { changeOn, passedPart, yearBefore } from "./change";
import { balanceChecks } from "./checks";
import { hideLinked, primaryHidden, type Released } from "./disclosure";
import type { Sum } from "./feasible-intervals";
import { countOperation } from "./operations";
import type { ReportRows } from "./report-rows";
import { rowsInScope } from "./report-scope";
import * as ledger from "./table-ledger";
import { tableLines, type LineKey, type RawLine } from "./table-lines";
import {
  K_OF_AUDIENCE,
  type Cell,
  type NationalTable,
  type OperationFigures,
  type Period,
  type ReportRequest,
  type TableColumn,
  type TableLine,
  type TrendPoint,
} from "./national-table";

const COLUMNS = ["total", "human_trafficking", "sexual_exploitation"] as const;
const NO_COUNTS = { total: 0, human_trafficking: 0, sexual_exploitation: 0, other: 0 };

/** Rows that count as victims; printed with the table. */
const STATUS_FILTER = ["presumed", "confirmed"] as const;

/**
 * The national table of a request, with what its audience may not see already hidden. `trendYears` are
 * whole calendar years (see `trendYearsUpTo`); the rows may hold more than the request asks for.
 */
export function nationalTable(
  rows: ReportRows,
  request: ReportRequest,
  trendYears: readonly number[],
): NationalTable {
  const scoped = rowsInScope(rows, request);
  const k = K_OF_AUDIENCE[request.audience];
  const passed = passedPart(request);
  const numbers = numbersOf(scoped, request, trendYears);
  const { compared, lines, operations } = numbers;
  const hidden = hiddenKeys(numbers, k);
  const cell = (value: number, isSuppressed: boolean): Cell => ({
    value: isSuppressed ? null : value,
    isSuppressed,
  });
  const cellOf = (line: RawLine, column: TableColumn): Cell =>
    cell(line.counts[column], isHiddenCell(line, column, hidden, k));
  const baseOf = (line: RawLine): number | null =>
    hidden.has(ledger.baseKey(numbers, line.key)) ? null : line.base;

  const tableRows = lines.map((line): TableLine => {
    const cells = Object.fromEntries(
      COLUMNS.map((column) => [column, cellOf(line, column)]),
    ) as Record<TableColumn, Cell>;
    const { key, measure, unit, dateBasis, level } = line;
    const change = line.base === null ? null : changeOn(baseOf(line), cells.total.value);
    return { key, measure, unit, dateBasis, level, cells, change };
  });
  const lineOf = (key: LineKey): RawLine | undefined => lines.find((line) => line.key === key);
  const printedBase = (key: LineKey): number | null =>
    tableRows.find((line) => line.key === key)?.change?.base ?? null;
  const trend = numbers.trend.map(({ year, counts }): TrendPoint => {
    const at = (column: TableColumn): Cell =>
      cell(counts[column], hidden.has(ledger.trendKey(numbers, year, column)));
    return {
      year,
      total: at("total"),
      humanTrafficking: at("human_trafficking"),
      sexualExploitation: at("sexual_exploitation"),
    };
  });
  const operationFigures = operations.map((operation): OperationFigures => {
    const at = (figure: "found" | "involved" | "arrestedAndCourt"): Cell =>
      cell(operation[figure], hidden.has(ledger.operationKey(operation.operationId, figure)));
    const people = [...operation.nationalities.values()];
    return {
      operationId: operation.operationId,
      name: operation.name,
      kind: operation.kind,
      period: { from: operation.periodStart, to: operation.periodEnd },
      found: at("found"),
      nationalities: cell(people.length, at("found").isSuppressed || areTooFew(people, k)),
      involved: at("involved"),
      arrestedAndCourt: at("arrestedAndCourt"),
    };
  });
  return {
    request,
    comparedWith: compared,
    k,
    codeListVersion: CODE_LIST_VERSION,
    countingBasis: "crackdown",
    statusFilter: STATUS_FILTER,
    lines: tableRows,
    checks: balanceChecks({
      rows: scoped,
      period: request.period,
      passed,
      province: request.province,
      k,
      count: (key) => lineOf(key)?.counts ?? NO_COUNTS,
      printed: (key, column) =>
        tableRows.find((line) => line.key === key)?.cells[column].value ?? null,
      handoverLines: lines.map(({ key }) => key).filter((key) => key.startsWith("handover_")),
      bases: {
        cases: printedBase("cases"),
        suspects: printedBase("suspects_court"),
        victims: printedBase("victims"),
      },
      operationCount: operations.length,
    }),
    trend,
    operations: operationFigures,
    hiddenCellCount: [...tableRows.map((line) => line.cells), ...trend, ...operationFigures]
      .flatMap((group): unknown[] => Object.values(group))
      .filter(isSuppressedCell).length,
  };
}

/** All that the table is going to say, with true numbers. */
function numbersOf(scoped: ReportRows, request: ReportRequest, trendYears: readonly number[]) {
  const compared = yearBefore(passedPart(request));
  const operations = scoped.operations
    .filter(
      ({ periodStart, periodEnd }) =>
        periodStart <= request.period.to && periodEnd >= request.period.from,
    )
    .map((operation) => ({
      ...operation,
      ...countOperation(
        scoped.encounters.filter((met) => met.operationId === operation.operationId),
      ),
    }));
  return {
    period: request.period,
    compared,
    lines: tableLines(scoped, request.period, compared, K_OF_AUDIENCE[request.audience] ?? 0),
    trend: trendYears.map((year) => ({
      year,
      counts: casesCrackedDown(scoped.incidents, wholeYear(year)),
    })),
    operations,
  };
}

/**
 * What a reader of the table of a request has: its figures, those kept from them, and how all add up. Other
 * tables of the same rows are hidden with it in mind.
 */
export function releasedByTable(
  rows: ReportRows,
  request: ReportRequest,
  trendYears: readonly number[],
): { readonly released: Released; readonly sums: readonly Sum[] } {
  const numbers = numbersOf(rowsInScope(rows, request), request, trendYears);
  const hidden = hiddenKeys(numbers, K_OF_AUDIENCE[request.audience]);
  const { figures, sums } = ledger.ledgerOf(numbers);
  const shown = figures.filter(({ key, isPrinted }) => isPrinted && !hidden.has(key));
  return {
    released: { shown: new Map(shown.map(({ key, value }) => [key, value])), hidden },
    sums,
  };
}

/** Up to four years that end with the period's, from the first that has a case on. */
export function trendYearsUpTo(rows: ReportRows, period: Period): number[] {
  const last = Number(period.to.slice(0, 4));
  const years = [last - 3, last - 2, last - 1, last];
  const hasCases = (year: number): boolean =>
    casesCrackedDown(rows.incidents, wholeYear(year)).total > 0;
  const first = years.findIndex(hasCases);
  return first === -1 ? [last] : years.slice(first);
}

function wholeYear(year: number): Period {
  return { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
}

function hiddenKeys(numbers: ledger.TableNumbers, k: number | null): ReadonlySet<string> {
  if (k === null) return new Set();
  const { figures, sums } = ledger.ledgerOf(numbers);
  const hidden = hideLinked(figures, sums, primaryHidden(figures, k), k);
  // Alone a table can always be hidden far enough.
  return hidden ?? new Set(figures.map(({ key }) => key));
}

/** A number of nationalities goes with the people behind it (dictionary §9 rule 7). */
function isHiddenCell(
  line: RawLine,
  column: TableColumn,
  hidden: ReadonlySet<string>,
  k: number | null,
): boolean {
  if (line.behind === null) return hidden.has(ledger.cellKey(line.key, column));
  return (
    hidden.has(ledger.cellKey("suspects_court_foreigners", column)) ||
    areTooFew(line.behind[column], k)
  );
}

function areTooFew(people: readonly number[], k: number | null): boolean {
  return k !== null && people.some((count) => count < k);
}

function isSuppressedCell(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "isSuppressed" in value &&
    value.isSuppressed === true
  );
}
