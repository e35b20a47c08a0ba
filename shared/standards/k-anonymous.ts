type Values = Readonly<Record<string, string>>;

/**
 * Rows of which at least k share every combination of the columns that others may know. Where fewer do, these
 * columns are taken out of their rows one step after another; a row that is still alone with fewer is left
 * out. A row once taken out of stays so: putting a value back would tell what it was.
 */
export function anonymous(
  rows: readonly Values[],
  steps: readonly (readonly string[])[],
  k: number,
  nothing: string,
): { readonly rows: readonly Values[]; readonly leftOut: number } {
  const known = steps.flat();
  let present = [...rows];
  for (const step of steps) {
    const small = smallGroups(present, known, k);
    if (small.size === 0) break;
    const blank = Object.fromEntries(step.map((column) => [column, nothing]));
    present = present.map((row) => (small.has(keyOf(row, known)) ? { ...row, ...blank } : row));
  }
  // Nothing more can be taken out: those who are still too few go, and nobody else's group shrinks by it.
  const small = smallGroups(present, known, k);
  const kept = present.filter((row) => !small.has(keyOf(row, known)));
  return { rows: kept, leftOut: present.length - kept.length };
}

function smallGroups(
  rows: readonly Values[],
  columns: readonly string[],
  k: number,
): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row, columns);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return new Set([...sizes].flatMap(([key, size]) => (size < k ? [key] : [])));
}

function keyOf(row: Values, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column]));
}
