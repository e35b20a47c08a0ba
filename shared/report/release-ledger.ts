import { feasibleIntervals, isPossible, type Sum } from "./feasible-intervals";
import type { NationalTable, Period, TableColumn, TableLine } from "./national-table";
import { cellKey, ledgerOf } from "./table-ledger";
import type { LineKey, RawLine } from "./table-lines";

// Differencing across releases (dictionary §9 rule 5): what one recipient learns from two tables that
// neither of them says.

/** The numbers that a table shows, by the key of their cell; a hidden one is missing. */
type Shown = ReadonlyMap<string, number>;

/**
 * True when `next`, set against a table of the same period and place that its reader already has, tells of
 * 1 to k − 1 people: by subtracting, remainders included, or because one shows what the other hides.
 */
export function revealsDifference(
  next: NationalTable,
  released: readonly NationalTable[],
): boolean {
  return released
    .filter((before) => isRestatement(next, before))
    .some((before) => {
      const k = Math.max(next.k ?? 0, before.k ?? 0);
      const [now, then] = alike(next, before);
      const sums = sumsOf([...now, ...then], [next, before].some(hasOtherGroup));
      const [shownNow, shownThen] = [shownIn(now), shownIn(then)];
      return (
        differences(shownNow, shownThen, sums).some((by) => by !== 0 && Math.abs(by) < k) ||
        fillsIn(shownNow, shownThen, sums, k) ||
        fillsIn(shownThen, shownNow, sums, k)
      );
    });
}

/**
 * The table without the bases that another release would turn into 1 to k − 1 people: the same span as it
 * was counted then, or a span around it. A base is hidden rather than refused, because last year's month
 * never changes enough again.
 */
export function withoutTellingBases(
  next: NationalTable,
  released: readonly NationalTable[],
): NationalTable {
  const known = [next, ...released].flatMap(totals);
  const k = Math.max(next.k ?? 0, ...released.map((before) => before.k ?? 0));
  const lines = next.lines.map((line): TableLine => {
    const base = line.change?.base ?? null;
    if (base === null) return line;
    const isTelling = known.some(
      ({ key, span, province, value }) =>
        key === line.key &&
        province === next.request.province &&
        areNested(span, next.comparedWith) &&
        value !== base &&
        Math.abs(value - base) < k,
    );
    if (!isTelling) return line;
    return { ...line, change: { base: null, absolute: null, percent: null } };
  });
  if (lines.every((line, at) => line === next.lines[at])) return next;
  const checks = next.checks.map((check) =>
    check.key === "change_with_base"
      ? { ...check, key: "change_with_base_hidden", values: {} }
      : check,
  );
  return { ...next, lines, checks };
}

function isRestatement(next: NationalTable, before: NationalTable): boolean {
  const [{ period, province }, other] = [next.request, before.request];
  return (
    period.from === other.period.from &&
    period.to === other.period.to &&
    province === other.province
  );
}

function areNested(one: Period, other: Period): boolean {
  const holds = (outer: Period, inner: Period): boolean =>
    outer.from <= inner.from && inner.to <= outer.to;
  return holds(one, other) || holds(other, one);
}

/** Every headline of a table, of its own span and of the one it compares with. */
function totals({ request, comparedWith, lines }: NationalTable) {
  const { province } = request;
  return lines.flatMap(({ key, cells, change }) => [
    ...(cells.total.value === null
      ? []
      : [{ key, province, span: request.period, value: cells.total.value }]),
    ...(typeof change?.base === "number"
      ? [{ key, province, span: comparedWith, value: change.base }]
      : []),
  ]);
}

/** The counted lines of two tables, brought to the same keys. */
function alike(one: NationalTable, other: NationalTable): [TableLine[], TableLine[]] {
  const [first, second] = [counted(one), counted(other)];
  return [matched(first, second), matched(second, first)];
}

function counted({ lines }: NationalTable): TableLine[] {
  return lines.filter(({ unit, key }) => unit !== "nationality" && key !== "handed_over");
}

/**
 * A line that only one table has is 0 in the other; but small outcomes are merged into "elsewhere", so
 * there all that is not in both tables stands together.
 */
function matched(lines: readonly TableLine[], others: readonly TableLine[]): TableLine[] {
  const has = (all: readonly TableLine[], key: LineKey) => all.some((line) => line.key === key);
  const isMerged = ({ key }: TableLine): boolean =>
    key.startsWith("handover_") && (key === "handover_other" || !has(others, key));
  const merged = lines.filter(isMerged);
  const [template = others.find(isOutcome)] = lines.filter(isOutcome);
  const elsewhere: TableLine[] =
    template === undefined ? [] : [{ ...template, key: "handover_other", cells: added(merged) }];
  const missing = others
    .filter((line) => !isOutcome(line) && !has(lines, line.key))
    .map((line): TableLine => ({ ...line, cells: added([]) }));
  return [...lines.filter((line) => !isMerged(line)), ...elsewhere, ...missing];
}

function isOutcome({ key }: TableLine): boolean {
  return key.startsWith("handover_");
}

const COLUMNS = ["total", "human_trafficking", "sexual_exploitation"] as const;

/** The sum of lines, hidden where one of them is. */
function added(lines: readonly TableLine[]): TableLine["cells"] {
  const cell = (column: TableColumn) => {
    const values = lines.map((line) => line.cells[column].value);
    const isSuppressed = values.includes(null);
    const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return { value: isSuppressed ? null : sum, isSuppressed };
  };
  return {
    total: cell("total"),
    human_trafficking: cell("human_trafficking"),
    sexual_exploitation: cell("sexual_exploitation"),
  };
}

function shownIn(lines: readonly TableLine[]): Shown {
  return new Map(
    lines.flatMap(({ key, cells }) =>
      COLUMNS.flatMap((column): [string, number][] => {
        const { value } = cells[column];
        return value === null ? [] : [[cellKey(key, column), value]];
      }),
    ),
  );
}

/** The reader can see that a third kind of offence exists when the two groups leave something over. */
function hasOtherGroup(table: NationalTable): boolean {
  return (
    table.checks.some(({ key }) => key.startsWith("groups_leave_other")) ||
    counted(table).some(({ cells: { total, human_trafficking, sexual_exploitation } }) => {
      const parts = [human_trafficking.value, sexual_exploitation.value];
      if (total.value === null || parts.includes(null)) return false;
      return total.value !== (parts[0] ?? 0) + (parts[1] ?? 0);
    })
  );
}

/** The sums that tie the cells of these lines, the same as those that hide them (`ledgerOf`). */
function sumsOf(lines: readonly TableLine[], hasOther: boolean): readonly Sum[] {
  const other = hasOther ? 1 : 0;
  const raw = new Map(
    lines.map(({ key, measure, unit, dateBasis, level }): [LineKey, RawLine] => [
      key,
      {
        ...{ key, measure, unit, dateBasis, level },
        counts: { total: 0, human_trafficking: 0, sexual_exploitation: 0, other },
        base: null,
        behind: null,
      },
    ]),
  );
  const anySpan: Period = { from: "2000-01-01", to: "2000-01-31" };
  return ledgerOf({
    ...{ period: anySpan, compared: anySpan, trend: [], operations: [] },
    lines: [...raw.values()],
  }).sums;
}

/** Every difference of two figures that a reader knows or works out, cell or remainder. */
function differences(one: Shown, other: Shown, sums: readonly Sum[]): number[] {
  const [known, knownToo] = [pinned(one, sums), pinned(other, sums)];
  const found = new Map<string, number>();
  for (const [key, value] of known) {
    const before = knownToo.get(key);
    if (before !== undefined) found.set(key, value - before);
  }
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const { whole, parts } of sums) {
      const unknown = [whole, ...parts].filter((key) => !found.has(key));
      const [key] = unknown;
      if (key === undefined || unknown.length > 1) continue;
      const at = (name: string): number => found.get(name) ?? 0;
      const together = parts.reduce((sum, part) => sum + at(part), 0);
      found.set(key, key === whole ? together : at(whole) - together);
      isMoving = true;
    }
  }
  return [...found.values()];
}

/** What a table says outright or by simple sums. */
function pinned(shown: Shown, sums: readonly Sum[]): Shown {
  return new Map(
    [...feasibleIntervals(shown, sums)].flatMap(([key, { low, high }]): [string, number][] =>
      low === high ? [[key, low]] : [],
    ),
  );
}

/**
 * Whether cells that only `other` shows, taken as unchanged, narrow another hidden figure of `one` below
 * a width of k. A guess that cannot be true tells nothing.
 */
function fillsIn(one: Shown, other: Shown, sums: readonly Sum[], k: number): boolean {
  const extra = [...other].filter(([key]) => !one.has(key));
  const hidden = new Set(
    sums.flatMap(({ whole, parts }) => [whole, ...parts]).filter((key) => !one.has(key)),
  );
  const before = feasibleIntervals(one, sums);
  const widthIn = (intervals: typeof before, key: string): number => {
    const { low, high } = intervals.get(key) ?? { low: 0, high: Infinity };
    return high - low;
  };
  return [...extra.map((cell) => [cell]), extra].some((cells) => {
    if (cells.length === 0) return false;
    const filled = new Set(cells.map(([key]) => key));
    const intervals = feasibleIntervals(new Map([...one, ...cells]), sums);
    if (!isPossible(intervals)) return false;
    return [...hidden].some(
      (key) => !filled.has(key) && widthIn(before, key) >= k && widthIn(intervals, key) < k,
    );
  });
}
