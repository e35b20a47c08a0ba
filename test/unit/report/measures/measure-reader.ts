import type { Sum } from "../../../../shared/report/feasible-intervals";
import type { MeasureResult } from "../../../../shared/report/measures/measure-result";
import type { Knowledge } from "../solving-attacker";

/** The same number under two names, as everybody who reads both measures knows. */
const SAME: readonly (readonly [string, string])[] = [
  ["forced_labour:all_interventions", "interventions:total"],
  ["trafficking_victims:total", "victims:total"],
  ["trafficking_victims:sex.female", "victims:victims_female"],
  ["trafficking_victims:age.adult", "victims:age_a18p"],
  ["trafficking_victims:age.unknown", "victims:age_unk"],
];
/** Measures that are read side by side. */
const SIDE_BY_SIDE = [
  ["interventions", "forced_labour"],
  ["victims", "trafficking_victims"],
];

/** All that is known to whoever reads these measures together, and what they are not told. */
export function readersOf(
  published: readonly MeasureResult[],
): { readonly knowledge: Knowledge; readonly hidden: readonly string[] }[] {
  // A measure that says nothing at all teaches nothing: what is known of it stands elsewhere.
  const measures = published.filter(({ lines }) =>
    lines.some(({ cell, unit }) => isCount(unit) && !cell.isSuppressed),
  );
  const alone = measures.filter(({ name }) => !SIDE_BY_SIDE.flat().includes(name));
  const groups = [
    ...SIDE_BY_SIDE.map((names) => measures.filter(({ name }) => names.includes(name))),
    ...alone.map((measure) => [measure]),
  ];
  return groups.map((group) => ({
    knowledge: { shown: shownBy(group), sums: sumsOf(group) },
    hidden: group.flatMap((measure) =>
      measure.lines
        .filter(({ cell, unit }) => cell.isSuppressed && isCount(unit))
        .map(({ key }) => `${measure.name}:${key}`),
    ),
  }));
}

/** Shares, hours, money and numbers of nationalities are worked out of counts, not counts themselves. */
export function isCount(unit: MeasureResult["unit"]): boolean {
  return !["percent", "hours", "money", "nationality"].includes(unit);
}

function shownBy(group: readonly MeasureResult[]): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { name, lines, change } of group) {
    for (const { key, unit, cell } of lines) {
      if (cell.value !== null && isCount(unit)) shown.set(`${name}:${key}`, cell.value);
    }
    if (change !== null && change.base !== null && change.absolute !== null) {
      shown.set(`${name}:total`, change.base + change.absolute);
    }
  }
  return shown;
}

function sumsOf(group: readonly MeasureResult[]): Sum[] {
  const names = group.map(({ name }) => name);
  const isRead = (key: string): boolean => names.includes(key.split(":")[0] ?? "");
  const has = (key: string): boolean =>
    group.some(({ name, lines }) => lines.some((line) => `${name}:${line.key}` === key));
  const child = "trafficking_victims:age.child";
  return [
    ...group.flatMap(({ name, breakdowns }) =>
      breakdowns.flatMap(({ key, whole, parts, overlap }): Sum[] =>
        overlap === null
          ? [{ whole: `${name}:${whole}`, parts: parts.map((part) => `${name}:${part}`) }]
          : parts.map((part) => ({
              whole: `${name}:${whole}`,
              parts: [`${name}:${part}`, `${name}:${key} but ${part}`],
            })),
      ),
    ),
    ...SAME.filter(([one, other]) => isRead(one) && isRead(other) && has(one) && has(other)).map(
      ([whole, part]) => ({ whole, parts: [part] }),
    ),
    ...(has(child) ? [{ whole: child, parts: ["victims:age_u15", "victims:age_a15_17"] }] : []),
  ];
}
