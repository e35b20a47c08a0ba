import { z } from "../zod";
import { caseFileSchema } from "./case-file";
import { consentSchema } from "./consent";
import { exploitationEpisodeSchema } from "./exploitation-episode";
import { followUpSchema } from "./follow-up";
import { handoverSchema } from "./handover";
import { legalProceedingSchema } from "./legal-proceeding";
import { needsRiskAssessmentSchema } from "./needs-risk-assessment";
import { personSchema } from "./person";
import { recallNoticeSchema } from "./recall-notice";
import { recordMetaSchema } from "./record-meta";
import { recruitmentSchema } from "./recruitment";
import { referralSchema } from "./referral";
import { relatedPersonSchema } from "./related-person";
import { screeningSchema } from "./screening";
import { serviceSchema } from "./service";
import { triageSchema } from "./triage";
import { withholdingRuleSchema } from "./withholding";

/**
 * What the intake form edits: everything about one admission except who saved it. The same schema reads
 * the form, the store and the files that travel. What it gives back, it also accepts.
 */
export const caseContentSchema = z.strictObject({
  caseFile: caseFileSchema,
  person: personSchema,
  triage: triageSchema,
  relatedPersons: z.array(relatedPersonSchema).max(30),
  consents: z.array(consentSchema).max(500),
  recruitments: z.array(recruitmentSchema).max(20),
  episodes: z.array(exploitationEpisodeSchema).max(20),
  assessments: z.array(needsRiskAssessmentSchema).max(100),
  screenings: z.array(screeningSchema).max(20),
  referrals: z.array(referralSchema).max(200),
  services: z.array(serviceSchema).max(200),
  handovers: z.array(handoverSchema).max(50),
  followUps: z.array(followUpSchema).max(100),
  proceedings: z.array(legalProceedingSchema).max(20),
  /** Of this house alone: these two never travel (`withoutHouseMatters`). */
  withholdings: z.array(withholdingRuleSchema).max(50),
  recalls: z.array(recallNoticeSchema).max(500),
});

/** One sealed record: a case file with the person and all that belongs to the admission. */
export const caseRecordSchema = caseContentSchema.extend({
  kind: z.literal("case"),
  meta: recordMetaSchema,
});

export type CaseContent = z.output<typeof caseContentSchema>;
/** A case while it is typed: numbers and dates may still be raw text. */
export type CaseInput = z.input<typeof caseContentSchema>;
export type CaseRecord = z.output<typeof caseRecordSchema>;

/** What the form edits of a record: all but who saved it. */
export function contentOf(record: CaseRecord): CaseContent {
  const { kind: _kind, meta: _meta, ...content } = record;
  return content;
}
