import { caseContentSchema, type CaseContent } from "../../shared/domain/case-record";
import { newHandoverProblems, waivesHome } from "../../shared/domain/handover-rules";
import { err, ok, type Result } from "../../shared/result";

/**
 * What the handovers of a save need (dictionary §3.17): nothing, or a second person where a look at a home
 * is waived; one that harms is refused. Content that cannot be read is refused by whoever seals it.
 */
export function checkHandovers(
  held: CaseContent | null,
  next: CaseContent,
): Result<{ readonly needsApproval: boolean }, "handover_refused"> {
  const read = caseContentSchema.safeParse(next);
  if (!read.success) return ok({ needsApproval: false });
  if (newHandoverProblems(held, read.data).length > 0) return err("handover_refused");
  return ok({ needsApproval: waivesHome(held, read.data) });
}
