import loadHighs, { type Highs } from "highs";
import type { Sum } from "../../../shared/report/feasible-intervals";

/** What an attacker knows: the printed numbers, and how all numbers add up. */
export interface Knowledge {
  readonly shown: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
}

/** Works out hidden numbers with HiGHS, a solver that the program does not use. */
export class SolvingAttacker {
  readonly #highs: Highs;

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  static async ready(): Promise<SolvingAttacker> {
    return new SolvingAttacker(await loadHighs());
  }

  /** How many values above the lowest possible a number can have; `Infinity` when nothing bounds it. */
  widthOf(key: string, { shown, sums }: Knowledge): number {
    const names = new Map<string, string>();
    const nameOf = (figure: string): string => {
      const name = names.get(figure) ?? `x${String(names.size)}`;
      names.set(figure, name);
      return name;
    };
    const target = nameOf(key);
    const rows = sums.flatMap(({ whole, parts }, at): string[] => {
      const unknown: string[] = [];
      let known = 0;
      const weigh = (figure: string, weight: 1 | -1): void => {
        const value = shown.get(figure);
        if (value !== undefined) known -= weight * value;
        else unknown.push(`${weight === 1 ? "+" : "-"} ${nameOf(figure)}`);
      };
      weigh(whole, 1);
      for (const part of parts) weigh(part, -1);
      return unknown.length === 0
        ? []
        : [` c${String(at)}: ${unknown.join(" ")} = ${String(known)}`];
    });
    const solve = (direction: "Minimize" | "Maximize") =>
      this.#highs.solve(
        `${direction}\n obj: ${target}\nSubject To\n${rows.join("\n")}\nBounds\n 0 <= ${target}\nEnd\n`,
      );
    const low = solve("Minimize");
    const high = solve("Maximize");
    if (low.Status !== "Optimal") throw new Error(`broken test: ${low.Status}`);
    if (high.Status === "Unbounded" || high.Status === "Primal infeasible or unbounded") {
      return Infinity;
    }
    if (high.Status !== "Optimal") throw new Error(`broken test: ${high.Status}`);
    return high.ObjectiveValue - low.ObjectiveValue;
  }
}
