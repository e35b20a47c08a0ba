import { z } from "../zod";
import { answer } from "./answer";
import {
  ASSESSMENT_KIND,
  ASSESSMENT_LEVEL,
  NEED,
  RISK,
  RISK_IMMEDIACY,
  RISK_LEVEL,
  SELF_HARM,
} from "./code-lists/casework";
import { idSchema } from "./ids";
import { addDays, daySchema } from "./local-time";
import { text, wholeNumber } from "./text";

/** One thing that may happen, who it comes from and how soon (dictionary §3.14 `risks`). */
export const riskSchema = z.strictObject({
  risk: z.enum(RISK),
  who: answer(text(200)),
  immediacy: answer(z.enum(RISK_IMMEDIACY)),
});

/** One need, with the person's own wish before any opinion of ours (dictionary §3.14 `need.`). */
export const needItemSchema = z.strictObject({
  needId: idSchema,
  domain: z.enum(NEED, "required"),
  /** 1 worst to 4 best; 1 and 2 need a plan. */
  score: answer(wholeNumber(1, 4)),
  wishOfPerson: answer(text(500)),
  goal: answer(text(500)),
  action: answer(text(500)),
  dueOn: daySchema.nullable(),
});

/** Needs and risks on one day (dictionary §3.14). A high risk needs a safety plan. */
export const needsRiskAssessmentSchema = z.strictObject({
  assessmentId: idSchema,
  kind: z.enum(ASSESSMENT_KIND, "required"),
  assessedOn: daySchema,
  level: z.enum(ASSESSMENT_LEVEL),
  riskLevel: answer(z.enum(RISK_LEVEL)),
  risks: z.array(riskSchema).max(30),
  selfHarm: answer(z.enum(SELF_HARM)),
  safetyPlan: answer(text(4000)),
  nextReviewDue: daySchema.nullable(),
  needs: z.array(needItemSchema).max(30),
});

export type NeedsRiskAssessment = z.output<typeof needsRiskAssessmentSchema>;
export type NeedItem = z.output<typeof needItemSchema>;
export type RiskLevel = (typeof RISK_LEVEL)[number];

/** Days until the next review at the latest, by risk (dictionary §3.14); null: no review is owed. */
export const REVIEW_WITHIN_DAYS: Readonly<Record<RiskLevel, number | null>> = {
  high: 7,
  medium: 30,
  low: 90,
  no_action: null,
};

/** The last day on which the next review is on time, or null when none is owed. */
export function reviewDueBy(assessedOn: string, riskLevel: RiskLevel): string | null {
  const days = REVIEW_WITHIN_DAYS[riskLevel];
  return days === null ? null : addDays(assessedOn, days);
}

/** The assessment that counts now: the latest by its day, the later entered on one day. */
export function latestAssessment(
  assessments: readonly NeedsRiskAssessment[],
): NeedsRiskAssessment | null {
  return assessments.reduce<NeedsRiskAssessment | null>(
    (latest, each) => (latest === null || each.assessedOn >= latest.assessedOn ? each : latest),
    null,
  );
}
