import { isSettled } from "./answer";
import { caseContentSchema, type CaseContent } from "./case-record";
import { latestConsent } from "./consent";

// Somebody agreed that a file is kept, and took that back (dictionary §5.3). What is there stays until two
// people erase it, for it may be evidence that the person asked to keep; nothing more is written into it.

type Facts = Pick<CaseContent, "consents">;

/** Whether the last word is that no file be kept, after it was begun with a yes. */
export function isUnwanted({ consents }: Facts): boolean {
  const latest = latestConsent(consents, "store_and_manage_file");
  return latest !== null && (latest.decision === "refused" || latest.decision === "withdrawn");
}

/** What is told and planned; whatever protects, ends or hands over somebody may still be written down. */
const CLOSED_LISTS = [
  "recruitments",
  "episodes",
  "assessments",
  "screenings",
  "services",
  "proceedings",
] as const satisfies readonly (keyof CaseContent)[];
const CLOSED_WORDS = ["narrative", "wishOfPerson", "assessmentReason"] as const;

/**
 * Whether `after` only leaves out what `before` had of the account and the plan, and adds nothing to them.
 * Both as saved; false for a content that the schema does not read.
 */
export function addsNothingTold(before: CaseContent, after: CaseContent): boolean {
  const [held, next] = [before, after].map((one) => caseContentSchema.safeParse(one).data);
  if (held === undefined || next === undefined) return false;
  const isKept = CLOSED_LISTS.every((list) => {
    const known = new Set(held[list].map((row) => JSON.stringify(row)));
    return next[list].every((row) => known.has(JSON.stringify(row)));
  });
  return (
    isKept &&
    CLOSED_WORDS.every((field) => {
      const [said, says] = [held.caseFile[field], next.caseFile[field]];
      return !isSettled(says) || JSON.stringify(said) === JSON.stringify(says);
    })
  );
}
