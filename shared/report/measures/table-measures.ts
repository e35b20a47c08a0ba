import type { NationalTable, OperationFigures, TableColumn, TableLine } from "../national-table";
import { isPublishable } from "../publishable";
import type { Breakdown, MeasureCheck, MeasureLine, MeasureResult } from "./measure-result";

const GROUPS: readonly TableColumn[] = ["human_trafficking", "sexual_exploitation"];

/**
 * R01 to R11 and R13 to R15 of the national table in the shape of all other measures: one result for each
 * headline with its parts, one for each operation. Operations come without their names, which are free
 * text. Nothing of a table that is too small for its audience (dictionary §9 rule 8).
 */
export function tableMeasures(table: NationalTable): MeasureResult[] {
  if (!isPublishable(table)) return [];
  return [
    ...table.lines
      .filter(({ level, key }) => level === 0 && key !== "handed_over")
      .map((headline) => headlineResult(table, headline)),
    ...table.operations.map((operation) => operationResult(table, operation)),
  ];
}

function headlineResult(table: NationalTable, headline: TableLine): MeasureResult {
  const parts = table.lines.filter(({ key, level }) => level === 1 && isPartOf(key, headline.key));
  const lines = [headline, ...parts].flatMap((line) => cellsOf(line, headline));
  const sums = ["age_", "handover_"]
    .map((prefix) => parts.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key))
    .filter((keys) => keys.length > 0);
  const loose = parts.filter(
    ({ key, unit }) => !/^(age|handover)_/.test(key) && unit !== "nationality",
  );
  const breakdowns: Breakdown[] = [
    ...[headline, ...parts]
      .filter(({ unit }) => unit !== "nationality")
      .map((line) => {
        const whole = nameOf(line, headline);
        const groups = GROUPS.map((group) => `${whole}/group.${group}`);
        return { key: `group of ${whole}`, whole, parts: groups, overlap: null };
      }),
    ...sums.map((keys) => ({
      key: keys[0]?.startsWith("age_") === true ? "age" : "first_handover",
      ...{ whole: "total", parts: keys, overlap: null },
    })),
    ...(loose.length === 0
      ? []
      : [
          {
            ...{ key: "of_whom", whole: "total", parts: loose.map(({ key }) => key) },
            overlap: "not_exclusive" as const,
          },
        ]),
  ];
  return {
    ...common(table),
    id: headline.measure,
    name: headline.key,
    unit: headline.unit === "nationality" ? "nationality" : headline.unit,
    dateBasis: headline.dateBasis,
    countingBasis: table.countingBasis,
    statusFilter: table.statusFilter,
    lines,
    breakdowns,
    change:
      headline.change === null ? null : { ...headline.change, comparedWith: table.comparedWith },
    checks: checksOf(table, headline),
  };
}

/** The checks of the table that are about this headline; those about every span are about each. */
function checksOf({ checks }: NationalTable, { key: headline }: TableLine): MeasureCheck[] {
  const about: Partial<Record<string, RegExp>> = {
    cases: /^(groups|months)_/,
    suspects_court: /^(court|minors)_/,
    victims: /^(ages|handovers)_/,
  };
  return checks
    .filter(({ key }) => /^(change|part)_/.test(key) || about[headline]?.test(key))
    .map(({ key, outcome, values }) => ({ key, outcome, values, breakdown: null }));
}

function isPartOf(key: string, headline: string): boolean {
  if (headline === "victims") return /^(victims_|age_|handover_)/.test(key);
  return key.startsWith(`${headline}_`);
}

function nameOf(line: TableLine, headline: TableLine): string {
  return line === headline ? "total" : line.key;
}

function cellsOf(line: TableLine, headline: TableLine): MeasureLine[] {
  const name = nameOf(line, headline);
  const of = line === headline ? {} : { line: line.key };
  return [
    { key: name, id: line.measure, unit: line.unit, dimensions: of, cell: line.cells.total },
    ...GROUPS.map((group) => ({
      key: `${name}/group.${group}`,
      id: line.measure === "R01" ? ("R02" as const) : line.measure,
      unit: line.unit,
      dimensions: { ...of, group },
      cell: line.cells[group],
    })),
  ];
}

function operationResult(table: NationalTable, operation: OperationFigures): MeasureResult {
  const { kind, period, found, nationalities, involved, arrestedAndCourt } = operation;
  const dimensions = { operation_kind: kind };
  return {
    ...common(table),
    period,
    ...{ id: "R13", name: "operation", unit: "encounter", dateBasis: "encounter" },
    ...{ countingBasis: "operation", statusFilter: [] },
    lines: [
      { key: "total", id: "R13", unit: "encounter", dimensions, cell: found },
      { key: "nationalities", id: "R13", unit: "nationality", dimensions, cell: nationalities },
      { key: "involved", id: "R14", unit: "encounter", dimensions, cell: involved },
      {
        key: "arrested_and_court",
        id: "R15",
        unit: "encounter",
        dimensions,
        cell: arrestedAndCourt,
      },
    ],
    breakdowns: [
      {
        ...{ key: "of_whom", whole: "total", parts: ["involved", "arrested_and_court"] },
        overlap: "not_exclusive",
      },
    ],
    change: null,
    checks: [{ key: "operations_apart", breakdown: null, outcome: "note", values: {} }],
  };
}

function common({ request, k, codeListVersion }: NationalTable) {
  const { audience, province } = request;
  return {
    period: request.period,
    scope: { audience, province, coverage: "own_records" as const },
    cutoffAt: request.cutoffAt,
    k,
    codeListVersion,
  };
}
