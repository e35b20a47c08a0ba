import { CODE_LIST_VERSION } from "../../domain/code-lists/index";
import { changeOn, passedPart, yearBefore } from "../change";
import { monthsOf } from "../checks";
import { hideLinked, primaryHidden, type Figure, type Released } from "../disclosure";
import type { Sum } from "../feasible-intervals";
import { K_OF_AUDIENCE, type Cell, type Period, type ReportRequest } from "../national-table";
import { measureChecks } from "./measure-checks";
import type { MeasureLine, MeasureResult } from "./measure-result";
import { figureKey, type RawCount, type RawDerived, type RawMeasure } from "./raw-measure";

/** Figures that a reader has from another table, with the sums that tie them to each other. */
export interface BesideTable {
  readonly released: Released;
  readonly sums: readonly Sum[];
}

/**
 * Measures as one audience may see them. Figures that hang together, across measures and with the table
 * beside them, are hidden together (dictionary §9); the own audience sees everything.
 */
export function publishMeasures(
  raws: readonly RawMeasure[],
  request: ReportRequest,
  beside: BesideTable,
): MeasureResult[] {
  const k = K_OF_AUDIENCE[request.audience];
  const compared = comparedSpan(request);
  const hidden = k === null ? new Set<string>() : hiddenFigures(raws, compared, k, request, beside);
  return raws.map((raw) => resultOf(raw, request, compared, hidden));
}

/** The equal span a year before, of the part of the period that has passed. */
export function comparedSpan(request: ReportRequest): Period {
  return yearBefore(passedPart(request));
}

/** Rule 8: one province and less than a quarter, with fewer than 2k behind the total. */
export function isTooSmallPlace(
  raw: RawMeasure,
  { province, period, audience }: ReportRequest,
): boolean {
  const k = K_OF_AUDIENCE[audience];
  if (k === null || province === null || monthsOf(period).length >= 3) return false;
  return countsOf(raw).some(({ key, value }) => key === "total" && value < 2 * k);
}

function hiddenFigures(
  raws: readonly RawMeasure[],
  compared: Period,
  k: number,
  request: ReportRequest,
  beside: BesideTable,
): Set<string> {
  const hidden = new Set<string>();
  for (const group of linkedGroups(raws)) {
    const { figures, sums } = ledgerOf(group, compared);
    const isTied = sums.some(({ whole, parts }) =>
      [whole, ...parts].some((key) => isKnown(key, beside.released)),
    );
    const released = isTied ? beside.released : undefined;
    const allSums = isTied ? [...sums, ...beside.sums] : sums;
    const found = group.some((raw) => isTooSmallPlace(raw, request))
      ? null
      : hideLinked(figures, allSums, primaryHidden(figures, k), k, released);
    for (const key of found ?? figures.map((figure) => figure.key)) hidden.add(key);
  }
  return hidden;
}

function isKnown(key: string, { shown, hidden }: Released): boolean {
  return shown.has(key) || hidden.has(key);
}

/** Measures that share a figure stand in one group: what one hides, the other must not show. */
function linkedGroups(raws: readonly RawMeasure[]): RawMeasure[][] {
  const groups: RawMeasure[][] = [];
  for (const raw of raws) {
    const keys = keysOf(raw);
    const near = groups.filter((group) =>
      group.some((other) => [...keysOf(other)].some((key) => keys.has(key))),
    );
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), raw]);
  }
  return groups;
}

function keysOf(raw: RawMeasure): Set<string> {
  return new Set(countsOf(raw).map((line) => figureKey(raw, line)));
}

function countsOf({ lines }: RawMeasure): RawCount[] {
  return lines.filter((line) => line.kind === "count");
}

function baseKey(raw: RawMeasure): string {
  return `${raw.name}:base`;
}

/** Every figure of these measures and every sum that ties them; a remainder that nobody prints is one too. */
function ledgerOf(
  raws: readonly RawMeasure[],
  compared: Period,
): { figures: Figure[]; sums: Sum[] } {
  const figures = new Map<string, Figure>();
  const sums: Sum[] = [];
  for (const raw of raws) {
    const lines = new Map(countsOf(raw).map((line) => [line.key, line]));
    const valueOf = (key: string): number => lines.get(key)?.value ?? 0;
    const wholeOf = new Map(
      raw.breakdowns.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)),
    );
    const isEmpty = (key: string): boolean => {
      const line = lines.get(key);
      return line !== undefined && emptyMargins(line, lines).length > 0;
    };
    for (const line of lines.values()) {
      if (isEmpty(line.key)) continue;
      const whole = wholeOf.get(line.key);
      figures.set(figureKey(raw, line), {
        ...plainFigure(figureKey(raw, line), line.value),
        isZeroTelling: line.isZeroTelling,
        isWholeGroup:
          line.isSensitive &&
          whole !== undefined &&
          line.value > 0 &&
          line.value === valueOf(whole),
        rank: line.rank,
        isPreferred: /\.(unknown|other|not_asked)$/.test(line.key),
      });
    }
    if (hasChange(raw)) {
      const base = plainFigure(baseKey(raw), raw.totalIn(compared));
      figures.set(base.key, { ...base, rank: 3 });
    }
    for (const { key, whole, parts, overlap } of raw.breakdowns) {
      if (isEmpty(whole)) continue;
      const told = parts.filter((part) => !isEmpty(part));
      const named = [whole, ...told].flatMap((name) => lines.get(name) ?? []);
      const [wholeKey = "", ...partKeys] = named.map((line) => figureKey(raw, line));
      if (overlap === null) {
        sums.push({ whole: wholeKey, parts: partKeys });
        continue;
      }
      for (const [at, part] of parts.entries()) {
        const rest = `${raw.name}:${key} without ${part}`;
        const left = valueOf(whole) - valueOf(part);
        figures.set(rest, { ...plainFigure(rest, left), isPrinted: false });
        sums.push({ whole: wholeKey, parts: [partKeys[at] ?? "", rest] });
      }
    }
    sums.push(...raw.links);
  }
  return { figures: [...figures.values()], sums };
}

function plainFigure(key: string, value: number): Figure {
  return {
    ...{ key, value, isPrinted: true, isZeroTelling: false, isWholeGroup: false },
    ...{ rank: 0, isPreferred: false },
  };
}

/** Margins without anybody: hiding a cell under one of them would hide nothing. */
function emptyMargins(
  { margins = [] }: RawCount,
  lines: ReadonlyMap<string, RawCount>,
): RawCount[] {
  return margins.flatMap((key) => lines.get(key) ?? []).filter(({ value }) => value === 0);
}

/** A number that the national table compares already is not compared twice. */
function hasChange(raw: RawMeasure): boolean {
  return countsOf(raw).every(({ key, figure }) => key !== "total" || figure === undefined);
}

function resultOf(
  raw: RawMeasure,
  request: ReportRequest,
  compared: Period,
  hidden: ReadonlySet<string>,
): MeasureResult {
  const { id, name, unit, dateBasis, countingBasis, statusFilter, breakdowns } = raw;
  const k = K_OF_AUDIENCE[request.audience];
  const counts = new Map(countsOf(raw).map((line) => [line.key, line]));
  const isHidden = (line: RawCount): boolean => {
    const margins = emptyMargins(line, counts);
    const told = margins.length > 0 ? margins : [line];
    return told.some((each) => hidden.has(figureKey(raw, each)));
  };
  const isShownEnough = ({ from, behind }: RawDerived): boolean =>
    from.every((key) => {
      const line = counts.get(key);
      return line !== undefined && !isHidden(line);
    }) &&
    (k === null || behind.every((people) => people >= k));
  const lines = raw.lines.flatMap((line): MeasureLine[] => {
    const isSuppressed = line.kind === "count" ? isHidden(line) : !isShownEnough(line);
    if (line.value === null && !isSuppressed) return [];
    const cell: Cell = { value: isSuppressed ? null : line.value, isSuppressed };
    return [{ key: line.key, id, unit: line.unit, dimensions: line.dimensions, cell }];
  });
  const total = lines.find(({ key }) => key === "total")?.cell.value ?? null;
  const base = hidden.has(baseKey(raw)) ? null : raw.totalIn(compared);
  return {
    ...{ id, name, unit, dateBasis, countingBasis, statusFilter },
    period: request.period,
    scope: { audience: request.audience, province: request.province, coverage: "own_records" },
    cutoffAt: request.cutoffAt,
    k,
    codeListVersion: CODE_LIST_VERSION,
    lines,
    breakdowns,
    change: hasChange(raw) ? { ...changeOn(base, total), comparedWith: compared } : null,
    checks: measureChecks(raw, { request, lines, base }),
  };
}
