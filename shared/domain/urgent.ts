import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import { isChildPresumed } from "./age";

/** Reasons that raise a file by themselves; a human decides (dictionary §5.5). */
export const URGENT_REASONS = [
  "danger_now",
  "medical_emergency",
  "self_harm",
  "guardian_involved",
  "unaccompanied_child",
  "official_alleged",
  "forced_return",
  "exploiter_knows_site",
] as const;

export type UrgentReason = (typeof URGENT_REASONS)[number];

type UrgentFacts = Pick<CaseContent, "caseFile" | "person" | "triage" | "relatedPersons">;

/** Why this file is urgent, the gravest first; empty when nothing raised it. */
export function urgentReasons(facts: UrgentFacts): UrgentReason[] {
  const { triage, caseFile, person, relatedPersons } = facts;
  const isYes = (question: keyof typeof triage): boolean => valueOf(triage[question]) === "yes";
  const isChild = isChildPresumed(person, caseFile.receptionAt.slice(0, 10));
  const unaccompanied = valueOf(caseFile.unaccompaniedStatus);
  const raised: Record<UrgentReason, boolean> = {
    danger_now: isYes("inDangerNow"),
    medical_emergency: isYes("injuryOrIllness"),
    self_harm: isYes("thoughtsOfSelfHarm"),
    guardian_involved: relatedPersons.some((related) =>
      ["suspected", "yes"].includes(valueOf(related.involvedInExploitation) ?? ""),
    ),
    unaccompanied_child:
      isChild && (unaccompanied === "unaccompanied" || unaccompanied === "separated"),
    official_alleged: isYes("authorityInvolved"),
    forced_return: isYes("forcedReturnWithin72h"),
    exploiter_knows_site: isYes("exploiterKnowsSite"),
  };
  return URGENT_REASONS.filter((reason) => raised[reason]);
}
