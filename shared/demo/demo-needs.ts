import { known, NOT_ASKED } from "../domain/answer";
import type { NeedItem, NeedsRiskAssessment } from "../domain/needs-risk-assessment";
import { reviewDueBy } from "../domain/needs-risk-assessment";
import { addDays } from "../domain/local-time";
import { demoRandom } from "./demo-random";

type Words = readonly [domain: NeedItem["domain"], score: number, wish: string, action: string];

const NEEDS_EN: readonly Words[] = [
  ["physical_health", 1, "To have the fever looked at.", "Nurse tonight, then the clinic"],
  ["mental_health", 2, "To sleep without the light off.", "Counsellor, when she is asked for"],
  ["legal_documents", 2, "To have the passport back.", "Letter to the embassy, if agreed"],
  ["livelihood", 3, "To learn to sew.", "Sewing class from next month"],
  ["family_relations", 2, "To speak with the family.", "A call every Sunday"],
];
const NEEDS_KM: readonly Words[] = [
  ["physical_health", 1, "ចង់ឱ្យពិនិត្យជំងឺគ្រុនក្តៅ។", "គិលានុបដ្ឋាកយប់នេះ រួចទៅមន្ទីរពេទ្យ"],
  ["mental_health", 2, "ចង់គេងដោយបើកភ្លើង។", "អ្នកប្រឹក្សា នៅពេលដែលសុំ"],
  ["legal_documents", 2, "ចង់បានសំបុត្រកំណើត។", "ចម្លងសំបុត្រកំណើតនៅឃុំ"],
  ["livelihood", 3, "ចង់រៀនកាត់ដេរ។", "ថ្នាក់កាត់ដេរខែក្រោយ"],
  ["family_relations", 2, "ចង់និយាយជាមួយម្តាយ។", "ទូរស័ព្ទរៀងរាល់ថ្ងៃអាទិត្យ"],
];

const PLAN_EN = "Another room. Does not go to the market alone. Wakes staff at any hour.";
const PLAN_KM = "ប្តូរបន្ទប់។ មិនទៅផ្សារតែម្នាក់ឯងទេ។ ដាស់បុគ្គលិកបានគ្រប់ម៉ោង។";

/** What a practice file says of somebody's first days: needs, risks and when to look again. */
export function demoAssessment(facts: {
  readonly caseId: string;
  readonly day: string;
  readonly isUrgent: boolean;
  readonly hasThoughtsOfSelfHarm: boolean;
  readonly isKhmer: boolean;
  readonly isClosed: boolean;
}): NeedsRiskAssessment {
  const { day, isUrgent, isKhmer } = facts;
  const random = demoRandom(2, facts.caseId);
  const risk = facts.isClosed ? "low" : isUrgent ? "high" : random.pick(["medium", "low"] as const);
  return {
    assessmentId: random.uuid(),
    kind: "initial",
    assessedOn: day,
    level: "individual",
    riskLevel: known(risk),
    risks: isUrgent
      ? [
          {
            risk: "debt_collector",
            who: known(isKhmer ? "អ្នកប្រមូលបំណុល" : "A broker who knows the phone number"),
            immediacy: known("days"),
          },
        ]
      : [],
    selfHarm: known(facts.hasThoughtsOfSelfHarm ? "ideation" : "none"),
    safetyPlan: risk === "high" ? known(isKhmer ? PLAN_KM : PLAN_EN) : NOT_ASKED,
    nextReviewDue: reviewDueBy(day, risk),
    needs: random
      .shuffled(isKhmer ? NEEDS_KM : NEEDS_EN)
      .slice(0, 3)
      .map(([domain, score, wish, action]) => ({
        needId: random.uuid(),
        domain,
        score: known(score),
        wishOfPerson: known(wish),
        goal: NOT_ASKED,
        action: known(action),
        dueOn: random.chance(0.5) ? addDays(day, random.int(3, 30)) : null,
      })),
  };
}
