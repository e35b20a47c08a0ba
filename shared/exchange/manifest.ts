import { auditHeadSchema } from "../domain/audit-event";
import { z } from "../zod";
import {
  agePqRecipientSchema,
  ageRecipientSchema,
  orgIdSchema,
  sha256HexSchema,
  signingPublicSchema,
  visibleNameSchema,
} from "./fields";
import { FILE_KINDS } from "./file-kind";
import { recordKindSchema } from "./item";

export const FILE_FORMAT = "chumrok";
export const FILE_VERSION = 1;
/** What the signature of line 2 signs together with line 1. */
export const MANIFEST_CONTEXT = "chumrok/1 manifest";

const semver = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);
const byteCount = z.int().nonnegative();

/**
 * Line 1 of a file, in the program's spelling. It names sender and recipients, so that a file sealed
 * anew for somebody else is refused, and pins the body by size and hash (docs/exchange-format.md).
 */
export const manifestSchema = z
  .strictObject({
    format: z.literal(FILE_FORMAT),
    version: z.literal(FILE_VERSION),
    kind: z.enum(FILE_KINDS),
    batchId: z.uuid(),
    /** Counts from 1 in each stream: this sender, kind and recipient. */
    sequence: z.int().min(1).max(999_999_999),
    previousManifestSha256: sha256HexSchema.nullable(),
    from: z.strictObject({
      orgId: orgIdSchema,
      name: visibleNameSchema.min(1),
      signingPublic: signingPublicSchema,
      ageRecipient: ageRecipientSchema,
    }),
    recipients: z
      .array(
        z.strictObject({
          orgId: orgIdSchema,
          ageRecipient: ageRecipientSchema,
          /** When it is there, the file is sealed for it alone (`recipientsOf`). */
          agePqRecipient: agePqRecipientSchema.optional(),
        }),
      )
      .min(1)
      .max(8)
      .refine((all) => new Set(all.map((one) => one.agePqRecipient === undefined)).size === 1),
    period: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
    cutoffAt: z.iso.datetime(),
    counts: z
      .array(z.strictObject({ recordKind: recordKindSchema, count: z.int().min(1) }))
      .max(40)
      .refine((counts) => new Set(counts.map((c) => c.recordKind)).size === counts.length),
    plainBytes: byteCount,
    gzipBytes: byteCount,
    bodySha256: sha256HexSchema,
    schemaVersion: semver,
    codeListVersion: semver,
    auditHead: auditHeadSchema.nullable(),
  })
  .refine((manifest) => (manifest.sequence === 1) === (manifest.previousManifestSha256 === null), {
    path: ["previousManifestSha256"],
  });

export type Manifest = z.output<typeof manifestSchema>;

/** What the maker of a file decides; the rest of the manifest follows from body, clock-free. */
export type ManifestDraft = Omit<
  Manifest,
  "format" | "version" | "counts" | "plainBytes" | "gzipBytes" | "bodySha256"
>;
