import type { Figure } from "../../../shared/report/disclosure";
import type { Sum } from "../../../shared/report/feasible-intervals";
import type { Random } from "../../support/seeded-random";

/** One set of true numbers with all the ways they add up, and what is published of it, one after the other. */
export interface LinkedTables {
  readonly values: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
  /** The keys that each publication wants to print. */
  readonly publications: readonly ReadonlySet<string>[];
}

const ALL = "all";

/**
 * Counts by kind of person and by month, with quarters, a year and all kinds together; small ones are
 * frequent. Publications are tables as offices make them: kinds or not, by month, quarter or year.
 */
export function randomTables(random: Random): LinkedTables {
  const below = (limit: number): number => Math.floor(random() * limit);
  const kinds = Array.from({ length: 2 + below(2) }, (_, at) => `kind${String(at)}`);
  const quarters = Array.from({ length: 1 + below(2) }, (_, quarter) =>
    Array.from({ length: 2 + below(2) }, (_, month) => `q${String(quarter)}m${String(month)}`),
  );
  const values = new Map<string, number>();
  const sums: Sum[] = [];
  const tie = (whole: string, parts: readonly string[]): void => {
    const together = parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0);
    values.set(whole, together);
    sums.push({ whole, parts });
  };
  for (const kind of kinds) {
    for (const month of quarters.flat()) values.set(key(kind, month), smallOften(random));
    tieTime(kind, quarters, tie);
  }
  for (const month of quarters.flat())
    tie(
      key(ALL, month),
      kinds.map((kind) => key(kind, month)),
    );
  tieTime(ALL, quarters, tie);
  for (const span of [...quarters.map((_, at) => `q${String(at)}`), "year"]) {
    sums.push({ whole: key(ALL, span), parts: kinds.map((kind) => key(kind, span)) });
  }
  const spans = [quarters.flat(), quarters.map((_, at) => `q${String(at)}`), ["year"]];
  const publications = Array.from({ length: 1 + below(3) }, () => {
    const rows = below(3) === 0 ? [ALL] : [ALL, ...kinds];
    const columns = spans.filter((_, at) => at === 2 || random() < 0.6).flat();
    return new Set(rows.flatMap((row) => columns.map((column) => key(row, column))));
  });
  return { values, sums, publications };
}

/** The figures as a publication sees them: what it does not print can still be worked out. */
export function figuresOf({ values }: LinkedTables, printed: ReadonlySet<string>): Figure[] {
  return [...values].map(([name, value]) => ({
    ...{ key: name, value, isPrinted: printed.has(name) },
    ...{ isZeroTelling: false, isWholeGroup: false, isPreferred: false },
    rank: name.startsWith(ALL) ? 1 : 0,
  }));
}

const key = (kind: string, span: string): string => `${kind} ${span}`;

function tieTime(
  kind: string,
  quarters: readonly (readonly string[])[],
  tie: (whole: string, parts: readonly string[]) => void,
): void {
  const names = quarters.map((_, at) => `q${String(at)}`);
  for (const [at, months] of quarters.entries()) {
    tie(
      key(kind, names[at] ?? ""),
      months.map((month) => key(kind, month)),
    );
  }
  tie(
    key(kind, "year"),
    names.map((name) => key(kind, name)),
  );
}

function smallOften(random: Random): number {
  const size = random();
  if (size < 0.2) return 0;
  return 1 + Math.floor(random() * (size < 0.55 ? 12 : 80));
}
