import type { Breakdown, LineUnit } from "./measure-result";
import type { RawCount } from "./raw-measure";

/** One way to sort rows: by the code that each has. */
export interface Dimension<Row> {
  readonly name: string;
  /** Exactly one code for each row; what nobody knows is a code too, so that nothing is dropped. */
  readonly codeOf: (row: Row) => string;
  /** Codes that are always shown, in order; others follow as they occur. */
  readonly codes: readonly string[];
  /** Codes that nobody may be known to have because everybody has them (rule 2). */
  readonly isSensitive?: (code: string) => boolean;
  /**
   * Codes with fewer rows than `mergeBelow` share one, `other`, which takes the next smallest until it is
   * no smaller (rule 3 prefers merging to hiding). Whoever knows that a listed code has at least k must find
   * no smaller one beside it. `other` then holds who is `unknown`, too, unless there are k of these.
   */
  readonly isOpenList?: boolean;
}

export interface Broken {
  readonly lines: readonly RawCount[];
  readonly breakdowns: readonly Breakdown[];
}

/** Rows by one dimension: parts that add up to `whole`, by construction. */
export function breakDown<Row>(
  rows: readonly Row[],
  unit: LineUnit,
  whole: string,
  dimension: Dimension<Row>,
  mergeBelow: number,
): Broken {
  const [sorted] = sortedBy(rows, [dimension], mergeBelow);
  const counts = tally(rows, (row) => sorted?.codeOf(row) ?? "unknown");
  const lines = (sorted?.shown ?? []).map((code) =>
    cell(unit, { [dimension.name]: code }, counts.get(code) ?? 0, {
      isSensitive: sorted?.isSensitive(code) ?? false,
      isZeroTelling: false,
      rank: whole === "total" ? 1 : 0,
    }),
  );
  const parts = lines.map(({ key }) => key);
  return { lines, breakdowns: [{ key: dimension.name, whole, parts, overlap: null }] };
}

/**
 * Rows by several dimensions at once, with every margin: each dimension alone, each pair, all together.
 * `whole` is the line of all rows.
 */
export function crossTable<Row>(
  rows: readonly Row[],
  unit: LineUnit,
  whole: string,
  dimensions: readonly Dimension<Row>[],
  mergeBelow: number,
): Broken {
  const sorted = sortedBy(rows, dimensions, mergeBelow);
  const lines: RawCount[] = [];
  const breakdowns: Breakdown[] = [];
  const margins = new Map(sorted.map((each) => [each.name, tally(rows, each.codeOf)]));
  const isPeopled = ([name, code]: Codes[number]): boolean =>
    (margins.get(name)?.get(code) ?? 0) > 0;
  for (const chosen of subsetsOf(sorted)) {
    const counts = tally(rows, (row) => keyOf(chosen.map((each) => [each.name, each.codeOf(row)])));
    for (const codes of combinations(chosen)) {
      lines.push(
        cell(unit, Object.fromEntries(codes), counts.get(keyOf(codes)) ?? 0, {
          isSensitive: chosen.some((each) => each.isSensitive(codeIn(codes, each))),
          isZeroTelling: chosen.length > 1 && codes.every(isPeopled),
          rank: sorted.length - chosen.length,
          ...(chosen.length > 1 ? { margins: codes.map((code) => keyOf([code])) } : {}),
        }),
      );
    }
    for (const split of chosen) {
      const others = chosen.filter((each) => each !== split);
      for (const codes of combinations(others)) {
        const parts = split.shown.map((code) =>
          keyOf(chosen.map((each) => [each.name, each === split ? code : codeIn(codes, each)])),
        );
        const [of, name] = [keyOf(codes), chosen.map((each) => each.name).join("/")];
        const key = of === "" ? split.name : `${name} of ${of}`;
        breakdowns.push({ key, whole: of === "" ? whole : of, parts, overlap: null });
      }
    }
  }
  return { lines, breakdowns };
}

interface Sorted<Row> {
  readonly name: string;
  readonly shown: readonly string[];
  readonly codeOf: (row: Row) => string;
  readonly isSensitive: (code: string) => boolean;
}

type Codes = readonly (readonly [name: string, code: string])[];

function sortedBy<Row>(
  rows: readonly Row[],
  dimensions: readonly Dimension<Row>[],
  mergeBelow: number,
): Sorted<Row>[] {
  return dimensions.map(({ name, codeOf, codes, isSensitive = never, isOpenList = false }) => {
    const counts = tally(rows, codeOf);
    for (const code of codes) counts.set(code, counts.get(code) ?? 0);
    const merged = isOpenList && mergeBelow > 0 ? smallest(counts, mergeBelow) : new Set<string>();
    const mergedCode = (row: Row): string => {
      const code = codeOf(row);
      return merged.has(code) ? "other" : code;
    };
    const found = new Set([...counts.keys()].map((code) => (merged.has(code) ? "other" : code)));
    const first = codes.filter((code) => found.has(code));
    const further = [...found].filter((code) => !first.includes(code)).toSorted(byPlace);
    return { name, codeOf: mergedCode, isSensitive, shown: [...first, ...further] };
  });
}

/** The codes that are merged: all small ones, and more until they have `least` rows together. */
function smallest(counts: ReadonlyMap<string, number>, least: number): Set<string> {
  const merged = new Set<string>();
  let together = 0;
  for (const [code, count] of [...counts].toSorted(([, one], [, other]) => one - other)) {
    if (count >= least && together >= least) break;
    if (count >= least && together === 0) break;
    merged.add(code);
    together += count;
  }
  return merged;
}

const never = (): boolean => false;

/** By the alphabet, with `other` and then `unknown` last. */
function byPlace(one: string, another: string): number {
  const place = (code: string): number => ["other", "unknown"].indexOf(code);
  return place(one) - place(another) || (one < another ? -1 : 1);
}

function tally<Row>(rows: readonly Row[], codeOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + 1);
  return counts;
}

function cell(
  unit: LineUnit,
  dimensions: Readonly<Record<string, string>>,
  value: number,
  more: Pick<RawCount, "isSensitive" | "isZeroTelling" | "rank" | "margins">,
): RawCount {
  return {
    kind: "count",
    key: keyOf(Object.entries(dimensions)),
    unit,
    dimensions,
    value,
    ...more,
  };
}

function keyOf(codes: Codes): string {
  return codes.map(([name, code]) => `${name}.${code}`).join("/");
}

function codeIn(codes: Codes, { name }: { readonly name: string }): string {
  return codes.find(([each]) => each === name)?.[1] ?? "";
}

/** Every choice of one or more dimensions, in their order. */
function subsetsOf<T>(all: readonly T[]): T[][] {
  return all
    .reduce<T[][]>((chosen, each) => [...chosen, ...chosen.map((few) => [...few, each])], [[]])
    .filter((few) => few.length > 0);
}

function combinations<Row>(dimensions: readonly Sorted<Row>[]): Codes[] {
  return dimensions.reduce<Codes[]>(
    (made, { name, shown }) =>
      made.flatMap((codes) => shown.map((code): Codes => [...codes, [name, code]])),
    [[]],
  );
}
