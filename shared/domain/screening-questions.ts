import { isChildPresumed } from "./age";
import { isSettled, valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type { OpenQuestion } from "./completeness";
import { differsFromSuggestion, latestScreening, suggestResult } from "./screening-score";

type ScreeningFacts = Pick<CaseContent, "screenings" | "caseFile" | "person">;

/** What is still to ask of screenings before a file can be accepted (dictionary §3.8). */
export function openScreeningQuestions(facts: ScreeningFacts): OpenQuestion[] {
  const open: OpenQuestion[] = [];
  const receptionDay = facts.caseFile.receptionAt.slice(0, 10);
  for (const [index, screening] of facts.screenings.entries()) {
    const path = `screenings.${String(index)}`;
    if (screening.screenedOn < receptionDay)
      open.push({ step: "screening", path: `${path}.screenedOn` });
    if (!isSettled(screening.actCodes)) open.push({ step: "screening", path: `${path}.actCodes` });
  }
  const owing = screeningThatOwesReason(facts);
  if (owing !== null) {
    const path = `screenings.${String(owing)}.staffResultReason`;
    open.push({ step: "assessment", path });
  }
  return open;
}

/**
 * The index of the screening whose suggestion is another thing than what we think while nobody has said
 * why; null when none.
 */
export function screeningThatOwesReason(facts: ScreeningFacts): number | null {
  const index = screeningThatDiffers(facts);
  const reason = index === null ? undefined : facts.screenings[index]?.staffResultReason;
  return reason !== undefined && valueOf(reason) === null ? index : null;
}

/** The index of the latest screening when what we think differs from what it suggests, else null. */
export function screeningThatDiffers(facts: ScreeningFacts): number | null {
  const { screenings, caseFile, person } = facts;
  const latest = latestScreening(screenings);
  if (latest === null) return null;
  const isChild = isChildPresumed(person, caseFile.receptionAt.slice(0, 10));
  const suggestion = suggestResult(latest, isChild);
  const differs = differsFromSuggestion(suggestion, valueOf(caseFile.shelterAssessment));
  return differs ? screenings.indexOf(latest) : null;
}

/**
 * What a decision of the State still lacks: who decided and when (dictionary §3.5). We write it down and
 * confirm nothing (§11 R7).
 */
export function openIdentificationQuestions({ caseFile }: ScreeningFacts): OpenQuestion[] {
  const decision = valueOf(caseFile.formalIdentification) ?? "";
  if (!["presumed", "confirmed", "refused"].includes(decision)) return [];
  return (["formalIdAuthority", "formalIdDate"] as const)
    .filter((field) => !isSettled(caseFile[field]))
    .map((field) => ({ step: "assessment", path: `caseFile.${field}` }));
}
