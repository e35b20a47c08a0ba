/** What a schema said about one place of a form. */
export interface FormIssue {
  /** Dotted path, e.g. `person.birthDate.value`. */
  readonly path: string;
  /** A key of `validation`. */
  readonly message: string;
}

/** The path of the field that shows an issue: states and values inside an answer belong to the answer. */
export function fieldOf(issuePath: string): string {
  return issuePath.replace(/\.(value|mv)(\..*)?$/, "");
}

/** One issue per field, the first of each, in the order of the form. */
export function firstPerField(issues: readonly FormIssue[]): FormIssue[] {
  const seen = new Set<string>();
  return issues
    .map((issue) => ({ ...issue, path: fieldOf(issue.path) }))
    .filter(({ path }) => !seen.has(path) && seen.add(path));
}
