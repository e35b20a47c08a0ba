import type { CaseSection, SectionId } from "./case-sections";
import type { FactRow, Shown } from "./fact-row";

/** One field of two versions; null where a version has no such part. */
export interface ComparedRow {
  readonly path: string;
  readonly earlier: Shown | null;
  readonly later: Shown | null;
  readonly isChanged: boolean;
}

export interface ComparedSection {
  readonly id: SectionId;
  readonly number: number | null;
  readonly rows: readonly ComparedRow[];
}

/** Two versions field by field, in the order of the later one; parts that are gone come last. */
export function compareSections(
  earlier: readonly CaseSection[],
  later: readonly CaseSection[],
): ComparedSection[] {
  const before = new Map(earlier.map((section) => [keyOf(section), section]));
  const after = new Map(later.map((section) => [keyOf(section), section]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const section = is ?? was;
    if (section === undefined) return [];
    const { id, number } = section;
    return [{ id, number, rows: compareRows(was?.rows ?? [], is?.rows ?? []) }];
  });
}

/** What differs only, without the sections in which nothing does. */
export function onlyChanged(sections: readonly ComparedSection[]): ComparedSection[] {
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ isChanged }) => isChanged) }))
    .filter(({ rows }) => rows.length > 0);
}

function compareRows(earlier: readonly FactRow[], later: readonly FactRow[]): ComparedRow[] {
  const before = new Map(earlier.map(({ path, shown }) => [path, shown]));
  const after = new Map(later.map(({ path, shown }) => [path, shown]));
  return [...new Set([...after.keys(), ...before.keys()])].map((path) => {
    const was = before.get(path) ?? null;
    const is = after.get(path) ?? null;
    return { path, earlier: was, later: is, isChanged: JSON.stringify(was) !== JSON.stringify(is) };
  });
}

/** The first of a kind is the same part, whether or not a second one gives it a number. */
function keyOf({ id, number }: CaseSection): string {
  return `${id} ${String(number ?? 1)}`;
}
