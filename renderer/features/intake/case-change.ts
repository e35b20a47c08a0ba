import { caseContentSchema, type CaseContent } from "../../../shared/domain/case-record";
import { isUntouched } from "./step-progress";

/**
 * True when leaving the form would leave nothing behind that is not in the store: a new intake that nobody
 * touched, or a saved case as it was opened. Anything that cannot be read counts as a change.
 */
export function isUnchanged(values: unknown, saved: CaseContent | null): boolean {
  if (saved === null) return isUntouched(values);
  const read = caseContentSchema.safeParse(values);
  // Both come out of the same schema, so the order of their keys is the same.
  return (
    read.success && JSON.stringify(read.data) === JSON.stringify(caseContentSchema.parse(saved))
  );
}
