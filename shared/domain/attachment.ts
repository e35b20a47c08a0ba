import { z } from "../zod";
import { ATTACHMENT_KIND } from "./code-lists/case-files";
import { idSchema } from "./ids";
import { daySchema } from "./local-time";

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
  retentionUntil: daySchema,
});

export type AttachmentFacts = z.output<typeof attachmentFactsSchema>;
export type Attachment = z.output<typeof attachmentSchema>;
