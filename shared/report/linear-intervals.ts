import { solve, type Constraint } from "yalps";
import type { Interval, Sum } from "./feasible-intervals";

/** Counts are whole; a bound this near to one is it. */
const ROUNDING = 1e-6;

/**
 * The exact interval of each wanted figure: what somebody with a linear-programming solver can work out of
 * the shown ones and all sums together (dictionary §9 rule 10). Never wider, often narrower than what
 * `feasibleIntervals` finds sum by sum. Numbers that contradict each other leave an empty interval.
 */
export function linearIntervals(
  shown: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  wanted: Iterable<string>,
): Map<string, Interval> {
  const found = new Map<string, Interval>();
  const linkedSums = sumsByFigure(sums, shown);
  for (const key of wanted) {
    const value = shown.get(key);
    if (value !== undefined) found.set(key, { low: value, high: value });
    else found.set(key, boundsOf(key, componentOf(key, linkedSums, shown), shown));
  }
  return found;
}

function boundsOf(
  key: string,
  component: readonly Sum[],
  shown: ReadonlyMap<string, number>,
): Interval {
  const low = boundOf("minimize", key, component, shown);
  const high = boundOf("maximize", key, component, shown);
  return { low: Math.ceil(low - ROUNDING), high: Math.floor(high + ROUNDING) };
}

/** The smallest or largest count that a figure can have; beyond any interval when nothing is possible. */
function boundOf(
  direction: "minimize" | "maximize",
  key: string,
  component: readonly Sum[],
  shown: ReadonlyMap<string, number>,
): number {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>([[key, new Map([[OBJECTIVE, 1]])]]);
  for (const [at, { whole, parts }] of component.entries()) {
    const row = String(at);
    let known = 0;
    const weigh = (figure: string, weight: number): void => {
      const value = shown.get(figure);
      if (value !== undefined) {
        known -= weight * value;
        return;
      }
      const column = variables.get(figure) ?? new Map<string, number>();
      column.set(row, (column.get(row) ?? 0) + weight);
      variables.set(figure, column);
    };
    weigh(whole, 1);
    for (const part of parts) weigh(part, -1);
    constraints.set(row, { equal: known });
  }
  const solution = solve({ direction, objective: OBJECTIVE, constraints, variables });
  switch (solution.status) {
    case "optimal":
      return solution.result;
    case "unbounded":
      return direction === "maximize" ? Infinity : 0;
    case "infeasible":
      return direction === "maximize" ? -1 : Infinity;
    default:
      // Undecided within the solver's limits: as if everything were known, so that more is hidden.
      return 0;
  }
}

/** No figure is called so: their keys are not empty. */
const OBJECTIVE = "";

type SumsByFigure = ReadonlyMap<string, readonly Sum[]>;

function sumsByFigure(sums: readonly Sum[], shown: ReadonlyMap<string, number>): SumsByFigure {
  const byFigure = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const key of [sum.whole, ...sum.parts]) {
      if (!shown.has(key)) byFigure.set(key, [...(byFigure.get(key) ?? []), sum]);
    }
  }
  return byFigure;
}

/** The sums that tie a figure to others through figures that are not shown; no other says anything of it. */
function componentOf(
  start: string,
  byFigure: SumsByFigure,
  shown: ReadonlyMap<string, number>,
): Sum[] {
  const sums = new Set<Sum>();
  const figures = new Set([start]);
  // A set hands out what is added to it while it is walked.
  for (const key of figures) {
    for (const sum of byFigure.get(key) ?? []) {
      sums.add(sum);
      for (const other of [sum.whole, ...sum.parts]) {
        if (!shown.has(other)) figures.add(other);
      }
    }
  }
  return [...sums];
}
