import { isChildPresumed } from "./age";
import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type { RISK, RISK_IMMEDIACY } from "./code-lists/casework";
import { latestAssessment, type NeedsRiskAssessment } from "./needs-risk-assessment";

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

type UrgentFacts = Pick<
  CaseContent,
  "caseFile" | "person" | "triage" | "relatedPersons" | "assessments"
>;
type Risk = (typeof RISK)[number];
type Immediacy = (typeof RISK_IMMEDIACY)[number];

/** Why this file is urgent, the gravest first; empty when nothing raised it. */
export function urgentReasons(facts: UrgentFacts): UrgentReason[] {
  const { triage, caseFile, person, relatedPersons } = facts;
  const isYes = (question: keyof typeof triage): boolean => valueOf(triage[question]) === "yes";
  const isChild = isChildPresumed(person, caseFile.receptionAt.slice(0, 10));
  const unaccompanied = valueOf(caseFile.unaccompaniedStatus);
  const byRisk = raisedByRisks(latestAssessment(facts.assessments));
  const raised: Record<UrgentReason, boolean> = {
    danger_now: isYes("inDangerNow"),
    medical_emergency: isYes("injuryOrIllness"),
    self_harm: isSelfHarmRaised(facts),
    guardian_involved: relatedPersons.some((related) =>
      ["suspected", "yes"].includes(valueOf(related.involvedInExploitation) ?? ""),
    ),
    unaccompanied_child:
      isChild && (unaccompanied === "unaccompanied" || unaccompanied === "separated"),
    official_alleged: isYes("authorityInvolved"),
    forced_return: isYes("forcedReturnWithin72h"),
    exploiter_knows_site: isYes("exploiterKnowsSite"),
  };
  return URGENT_REASONS.filter((reason) => raised[reason] || byRisk.has(reason));
}

/** Looks taken on purpose at what was there before; the first look at somebody is none of them. */
const REVIEWS: readonly NeedsRiskAssessment["kind"][] = ["review", "pre_reintegration", "closure"];

/**
 * A yes at the triage, a plan or a recent attempt raises, and stays raised: only a review that asked again
 * and heard "none" ends it. A first assessment that says otherwise does not, for one of the two is wrong,
 * and nobody would see which (dictionary §5.5: a human decides).
 */
function isSelfHarmRaised({ triage, assessments }: UrgentFacts): boolean {
  const inOrder = assessments.toSorted((a, b) => compare(a.assessedOn, b.assessedOn));
  return inOrder.reduce(
    (isRaised, { selfHarm, kind }) => {
      const answer = valueOf(selfHarm);
      if (answer === "plan" || answer === "recent_attempt") return true;
      return isRaised && !(answer === "none" && REVIEWS.includes(kind));
    },
    valueOf(triage.thoughtsOfSelfHarm) === "yes",
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What each risk of the latest assessment raises, and how near it must be. */
const RAISED_BY: Readonly<
  Partial<Record<Risk, { readonly reason: UrgentReason; readonly when: readonly Immediacy[] }>>
> = {
  exploiter_nearby: { reason: "exploiter_knows_site", when: ["now", "days"] },
  exploiter_contacts_person: { reason: "danger_now", when: ["now"] },
  threat_to_family: { reason: "danger_now", when: ["now"] },
  debt_collector: { reason: "danger_now", when: ["now"] },
  ransom: { reason: "danger_now", when: ["now"] },
  violence_in_shelter: { reason: "danger_now", when: ["now"] },
  self_harm: { reason: "self_harm", when: ["now"] },
  acute_mental_distress: { reason: "medical_emergency", when: ["now"] },
  medical_emergency: { reason: "medical_emergency", when: ["now", "days"] },
  pregnancy_complication: { reason: "medical_emergency", when: ["now", "days"] },
  guardian_involved: { reason: "guardian_involved", when: ["now", "days", "weeks"] },
  child_unaccompanied: { reason: "unaccompanied_child", when: ["now", "days", "weeks"] },
  official_alleged: { reason: "official_alleged", when: ["now", "days", "weeks"] },
  // 72 hours are days; a return that is weeks off is worked on, not raised.
  forced_return: { reason: "forced_return", when: ["now", "days"] },
  detention_or_deportation: { reason: "forced_return", when: ["now", "days"] },
};

/** A risk of which nobody said how soon counts as near: asking comes after safety. */
function raisedByRisks(latest: NeedsRiskAssessment | null): ReadonlySet<UrgentReason> {
  return new Set(
    (latest?.risks ?? []).flatMap(({ risk, immediacy }) => {
      const rule = RAISED_BY[risk];
      return rule?.when.includes(valueOf(immediacy) ?? "now") === true ? [rule.reason] : [];
    }),
  );
}
