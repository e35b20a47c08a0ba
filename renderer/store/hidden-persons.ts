import type { AnyRecord } from "../../shared/domain/any-record";
import type { CaseSummary } from "../../shared/domain/case-summary";

/**
 * A file without what it says of people whose files this reader may not know of (dictionary §11 R4): one
 * whom it was merged with may have been hidden since. A save puts it back (`withSamePersonOf`).
 */
export function withoutHiddenPersons<R extends AnyRecord>(
  record: R,
  visible: () => readonly Pick<CaseSummary, "personId">[],
): R {
  if (record.kind !== "case") return record;
  const { duplicateOf, notDuplicateOf } = record.person;
  if (duplicateOf === null && notDuplicateOf.length === 0) return record;
  const shown = new Set(visible().map(({ personId }) => personId));
  const person = {
    ...record.person,
    duplicateOf: duplicateOf !== null && shown.has(duplicateOf) ? duplicateOf : null,
    notDuplicateOf: notDuplicateOf.filter((id) => shown.has(id)),
  };
  return { ...record, person };
}

/** The same for summaries: none points to a person who is not among them. */
export function withoutHiddenLinks(visible: readonly CaseSummary[]): CaseSummary[] {
  if (visible.every(({ duplicateOf }) => duplicateOf === null)) return [...visible];
  const shown = new Set(visible.map(({ personId }) => personId));
  return visible.map((one) =>
    one.duplicateOf === null || shown.has(one.duplicateOf) ? one : { ...one, duplicateOf: null },
  );
}
