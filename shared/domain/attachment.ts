import { z } from "../zod";
import { ATTACHMENT_KIND } from "./code-lists/case-files";
import { idSchema } from "./ids";
import { addYears, daySchema } from "./local-time";

/** 25 MB: the largest file that is kept with a case. */
export const MAX_ATTACHMENT_BYTES = 25 * 1000 * 1000;
export const ATTACHMENT_TYPES = [
  "image/jpeg",
  "image/png",
  "application/pdf",
  "audio/wav",
] as const;

/** What a person says about a file when it is added. */
export const attachmentFactsSchema = z.strictObject({
  kind: z.enum(ATTACHMENT_KIND),
  description: z.string().max(200),
  /** Then it identifies: ticked singly per packet. */
  showsFace: z.boolean(),
  /** Then it never leaves the house. */
  showsSite: z.boolean(),
});

/** A file of a case (dictionary §3.20). The content lies sealed beside the journal. */
export const attachmentSchema = attachmentFactsSchema.extend({
  attachmentId: idSchema,
  caseId: idSchema,
  mime: z.enum(ATTACHMENT_TYPES),
  /** Of the content as it is kept, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
  chunkCount: z.int().min(1),
  metadataStripped: z.literal(true),
  addedAt: z.iso.datetime(),
  addedBy: idSchema,
  /** The last day of what shows a face or the site; null stays as long as the case does. */
  retentionUntil: daySchema.nullable(),
});

export type AttachmentFacts = z.output<typeof attachmentFactsSchema>;
export type Attachment = z.output<typeof attachmentSchema>;

/** Pictures of a face or of the site stay a year at most (dictionary §10), all else with the case. */
const MAX_PICTURE_YEARS = 1;

/** The last day on which a file that is added on `day` (Phnom Penh) may be kept; null: with the case. */
export function retentionUntil(
  { showsFace, showsSite }: Pick<AttachmentFacts, "showsFace" | "showsSite">,
  day: string,
): string | null {
  return showsFace || showsSite ? addYears(day, MAX_PICTURE_YEARS) : null;
}
