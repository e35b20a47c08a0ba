import { consentSchema } from "./consent";
import type { CaseContent } from "./case-record";
import { withholdingRuleSchema } from "./withholding";

// What was decided stays as it was decided (dictionary §3.6, §3.7): a form adds lines and changes none.

type Parts = Pick<CaseContent, "consents" | "withholdings">;

/** Whether a form only added decisions to those that are saved. */
export function addsConsentsOnly(before: Parts, after: Parts): boolean {
  return isContinued(before.consents, after.consents, consentSchema);
}

/**
 * Whether a form only added rules, each its own and standing: lifting one takes two people, and no form.
 * `before`: null for a new file.
 */
export function addsRulesOnly(before: Parts | null, after: Parts, userId: string): boolean {
  const held = before?.withholdings ?? [];
  if (!isContinued(held, after.withholdings, withholdingRuleSchema)) return false;
  return after.withholdings
    .slice(held.length)
    .every(
      ({ setBy, liftedBy, liftedOn }) =>
        setBy === userId && liftedBy.length === 0 && liftedOn === null,
    );
}

/** The schema puts the fields of both in one order. */
function isContinued<T>(
  held: readonly T[],
  next: readonly T[],
  schema: { readonly safeParse: (one: unknown) => { readonly data?: T } },
): boolean {
  return held.every((one, at) => {
    const read = schema.safeParse(next[at]).data;
    return (
      read !== undefined && JSON.stringify(read) === JSON.stringify(schema.safeParse(one).data)
    );
  });
}
