import { assert } from "../assert";
import type { Cell, NationalTable, TableColumn } from "./national-table";
import { isPublishable } from "./publishable";

/**
 * The table as a file for another program: every measure with what is needed to tell it from a figure of
 * the same name (dictionary §8.1). A hidden cell is null with one flag; nothing says why it is hidden.
 * An operation has its name, which is free text, in the own table only; others get its kind and period.
 * Throws for a table that is not publishable.
 */
export function reportJson(table: NationalTable): string {
  assert(isPublishable(table), "a table too small for its audience is never written");
  const { request } = table;
  const common = {
    period: request.period,
    counting_basis: table.countingBasis,
    cutoff_at: request.cutoffAt,
    k: table.k,
    code_list_version: table.codeListVersion,
  };
  const columns: readonly TableColumn[] = ["total", "human_trafficking", "sexual_exploitation"];
  const document = {
    format: "chumrok-national-table",
    format_version: 1,
    audience: request.audience,
    province: request.province,
    status_filter: table.statusFilter,
    compared_with: table.comparedWith,
    ...common,
    measures: table.lines.map((line) => ({
      id: line.measure,
      line: line.key,
      unit: line.unit,
      date_basis: line.dateBasis,
      ...common,
      cells: Object.fromEntries(
        columns.map((column) => [
          column,
          plain(line.cells[column], isPart(line.measure, column) ? "R02" : line.measure),
        ]),
      ),
      change: line.change === null ? null : { id: "R03", ...line.change },
    })),
    trend: table.trend.map((point) => ({
      id: "R01",
      unit: "incident",
      date_basis: "action_date",
      year: point.year,
      total: plain(point.total, "R01"),
      human_trafficking: plain(point.humanTrafficking, "R02"),
      sexual_exploitation: plain(point.sexualExploitation, "R02"),
    })),
    operations: table.operations.map((operation) => ({
      ...common,
      period: operation.period,
      counting_basis: "operation",
      date_basis: "encounter",
      ...(request.audience === "own" ? { name: operation.name } : {}),
      operation_kind: operation.kind,
      found: { unit: "encounter", ...plain(operation.found, "R13") },
      nationalities: { unit: "nationality", ...plain(operation.nationalities, "R13") },
      involved: { unit: "encounter", ...plain(operation.involved, "R14") },
      arrested_and_court: { unit: "encounter", ...plain(operation.arrestedAndCourt, "R15") },
    })),
    checks: table.checks,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function isPart(measure: string, column: TableColumn): boolean {
  return measure === "R01" && column !== "total";
}

function plain(cell: Cell, id: string): Record<string, unknown> {
  return cell.isSuppressed
    ? { id, value: null, suppressed: true }
    : { id, value: cell.value, suppressed: false };
}
