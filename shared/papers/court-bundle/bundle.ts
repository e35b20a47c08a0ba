import { daySchema } from "../../domain/local-time";
import { idSchema } from "../../domain/ids";
import { z } from "../../zod";

// The court bundle as it is laid out and hashed: what is out is not in it. Every heading and label stands in
// both languages side by side; what somebody wrote stays as it was written.

const bothSchema = z.strictObject({ km: z.string().max(4000), en: z.string().max(4000) });
/** Null: something was taken out here. */
const piecesSchema = z.array(z.string().max(20_000).nullable()).max(5000);

const valueSchema = z.discriminatedUnion("kind", [
  /** Said by the program, in both languages. */
  z.strictObject({ kind: z.literal("said"), km: piecesSchema, en: piecesSchema }),
  /** Names, numbers and codes: the same in both. */
  z.strictObject({ kind: z.literal("same"), pieces: piecesSchema }),
  /** Kept in the language in which somebody wrote it, and marked so. */
  z.strictObject({ kind: z.literal("written"), pieces: piecesSchema }),
  z.strictObject({ kind: z.literal("barred") }),
  /** Nobody said it, and why. */
  z.strictObject({ kind: z.literal("missing"), words: bothSchema }),
]);

const lineSchema = z.strictObject({
  /** The field it comes from, without index, e.g. `person.sex`. */
  path: z.string().max(120),
  label: bothSchema,
  value: valueSchema,
});

export const BUNDLE_PARTS = [
  "proceeding",
  "person",
  "chronology",
  "account",
  "incidents",
  "services",
  "ledger",
  "files",
] as const;

const entrySchema = z.strictObject({
  title: bothSchema.nullable(),
  lines: z.array(lineSchema).max(500),
});

const partSchema = z.strictObject({
  id: z.enum(BUNDLE_PARTS),
  title: bothSchema,
  /** Said in the place of a part that has nothing in it. */
  nothing: bothSchema.nullable(),
  entries: z.array(entrySchema).max(600),
});

/** A file that goes along: known by its number and its hash, never by a name. */
const fileSchema = z.strictObject({
  attachmentId: idSchema,
  kind: bothSchema,
  mime: z.string().max(40),
  sizeBytes: z.int().min(1),
  receivedOn: daySchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const courtBundleSchema = z.strictObject({
  title: bothSchema,
  head: z.array(lineSchema).max(20),
  parts: z.array(partSchema).max(BUNDLE_PARTS.length),
  files: z.array(fileSchema).max(200),
});

export type CourtBundle = z.output<typeof courtBundleSchema>;
export type BundleLine = CourtBundle["head"][number];
export type BundleValue = BundleLine["value"];
export type BundlePart = CourtBundle["parts"][number];
export type BundleFile = CourtBundle["files"][number];
export type BundlePartId = (typeof BUNDLE_PARTS)[number];
/** Words of the program in both languages. */
export type Both = z.output<typeof bothSchema>;
