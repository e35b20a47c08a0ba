import type { NationalTable, TableColumn } from "../../../shared/report/national-table";

type Span = [low: number, high: number];
type Equation = readonly [whole: string, ...parts: string[]];

const COLUMNS = ["total", "human_trafficking", "sexual_exploitation", "other"] as const;

/**
 * Somebody who has only the printed table and patience: knows that groups add to totals, ages and handovers
 * to victims, that minors are suspects and a span lies in its year, and narrows every hidden number.
 */
export function subtractingReader(table: NationalTable, mayHaveOther: boolean): Map<string, Span> {
  const spans = new Map<string, Span>();
  const equations: Equation[] = [];
  const columns = mayHaveOther ? COLUMNS : COLUMNS.slice(0, 3);
  const nameOf = (key: string, column: string): string =>
    `${key === "handed_over" ? "victims" : key}/${column}`;
  const learn = (name: string, value: number | null): void => {
    if (value !== null) spans.set(name, [value, value]);
  };
  const keys = table.lines.filter((line) => line.unit !== "nationality").map((line) => line.key);
  const isWholeYear =
    /-01-01$/.test(table.request.period.from) && /-12-31$/.test(table.request.period.to);
  const yearOfTable = Number(table.request.period.from.slice(0, 4));
  const yearName = (year: number): string =>
    isWholeYear && year === yearOfTable ? "cases" : `year ${String(year)}`;

  for (const line of table.lines.filter((each) => each.unit !== "nationality")) {
    for (const column of ["total", "human_trafficking", "sexual_exploitation"] as TableColumn[]) {
      learn(nameOf(line.key, column), line.cells[column].value);
    }
    equations.push([
      nameOf(line.key, "total"),
      ...columns.slice(1).map((c) => nameOf(line.key, c)),
    ]);
    if (line.key === "cases") {
      const before = nameOf(isWholeYear ? yearName(yearOfTable - 1) : "span before", "total");
      learn(before, line.change?.base ?? null);
    }
    const { base = null, absolute = null } = line.change ?? {};
    if (base !== null && absolute !== null) learn(nameOf(line.key, "total"), base + absolute);
  }
  for (const point of table.trend) {
    const name = yearName(point.year);
    learn(nameOf(name, "total"), point.total.value);
    learn(nameOf(name, "human_trafficking"), point.humanTrafficking.value);
    learn(nameOf(name, "sexual_exploitation"), point.sexualExploitation.value);
    equations.push([nameOf(name, "total"), ...columns.slice(1).map((c) => nameOf(name, c))]);
  }
  if (!isWholeYear) {
    const year = nameOf(yearName(yearOfTable - 1), "total");
    equations.push([year, nameOf("span before", "total"), "rest of the year before"]);
    for (const column of columns) {
      const inYear = nameOf(yearName(yearOfTable), column);
      equations.push([inYear, nameOf("cases", column), nameOf("rest of the year", column)]);
    }
  }
  for (const column of columns) {
    const parts = (prefix: string) =>
      keys.filter((key) => key.startsWith(prefix)).map((key) => nameOf(key, column));
    const victims = nameOf("victims", column);
    const suspects = nameOf("suspects_court", column);
    equations.push([victims, ...parts("age_")], [victims, ...parts("handover_")]);
    equations.push([victims, nameOf("victims_female", column), nameOf("not female", column)]);
    equations.push([suspects, ...parts("suspects_court_minor"), nameOf("not minor", column)]);
    equations.push([
      suspects,
      ...parts("suspects_court_foreigners"),
      ...parts("suspects_court_nationality_"),
      nameOf("not foreign", column),
    ]);
  }
  narrow(spans, equations);
  return spans;
}

/** Repeats simple subtraction until it teaches nothing more. */
function narrow(spans: Map<string, Span>, equations: readonly Equation[]): void {
  const of = (name: string): Span => spans.get(name) ?? [0, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 500; round++) {
    const before = JSON.stringify([...spans]);
    const cut = (name: string, low: number, high: number): void => {
      const [oldLow, oldHigh] = of(name);
      const next: Span = [Math.max(oldLow, low), Math.min(oldHigh, high)];
      if (next[0] !== oldLow || next[1] !== oldHigh) {
        spans.set(name, next);
      }
    };
    for (const [whole, ...parts] of equations) {
      let [low, high] = [0, 0];
      for (const part of parts) {
        low += of(part)[0];
        high += of(part)[1];
      }
      cut(whole, low, high);
      for (const part of parts) {
        let [otherLow, otherHigh] = [0, 0];
        for (const other of parts) {
          if (other === part) continue;
          otherLow += of(other)[0];
          otherHigh += of(other)[1];
        }
        cut(part, of(whole)[0] - otherHigh, of(whole)[1] - otherLow);
      }
    }
    if (JSON.stringify([...spans]) === before) return;
  }
}

/** The hidden numbers that the reader has narrowed to fewer than k + 1 values, by name. */
export function workedOut(table: NationalTable, k: number, mayHaveOther: boolean): string[] {
  const spans = subtractingReader(table, mayHaveOther);
  const found: string[] = [];
  for (const line of table.lines) {
    if (line.unit === "nationality") continue;
    for (const [column, cell] of Object.entries(line.cells)) {
      if (!cell.isSuppressed) continue;
      const name = `${line.key === "handed_over" ? "victims" : line.key}/${column}`;
      const [low, high] = spans.get(name) ?? [0, Number.POSITIVE_INFINITY];
      if (high - low < k) found.push(name);
    }
  }
  return found;
}
