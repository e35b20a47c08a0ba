import { z } from "../zod";
import { caseFileSchema } from "./case-file";
import { consentSchema } from "./consent";
import { exploitationEpisodeSchema } from "./exploitation-episode";
import { handoverSchema } from "./handover";
import { personSchema } from "./person";
import { recordMetaSchema } from "./record-meta";
import { recruitmentSchema } from "./recruitment";
import { referralSchema } from "./referral";
import { relatedPersonSchema } from "./related-person";
import { triageSchema } from "./triage";

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
  referrals: z.array(referralSchema).max(200),
  handovers: z.array(handoverSchema).max(50),
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
