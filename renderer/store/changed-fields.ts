/**
 * Paths of what differs between two versions of a record, e.g. `person.sex`, `episodes.0.country`;
 * never values. An answer is one field, whatever changed in it; who saved and when is not a field.
 */
export function changedFields(before: object | null, after: object): string[] {
  const paths: string[] = [];
  compare({ ...before, meta: null }, { ...after, meta: null }, [], paths);
  return paths;
}

function compare(before: unknown, after: unknown, path: readonly string[], paths: string[]): void {
  if (isGroup(before) && isGroup(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(before[key], after[key], [...path, key], paths);
    }
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    paths.push(path.join("."));
  }
}

/** Something with fields of its own: an object that is no answer, or a list of such. */
function isGroup(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || "mv" in value) return false;
  return !Array.isArray(value) || value.every((entry) => typeof entry === "object");
}
