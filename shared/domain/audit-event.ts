import { z } from "../zod";
import { AUDIT_ACTION } from "./code-lists/organisations";
import { idSchema } from "./ids";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A place in the audit chain, with the hash of everything up to it. */
export const auditHeadSchema = z.strictObject({ sequence: z.int().min(1), hash });
export type AuditHead = z.output<typeof auditHeadSchema>;

/**
 * One entry of the audit chain (dictionary §3.23): who, what, which fields, never a value. How entries
 * are chained, so that digests alone prove to another machine that nothing was taken out, is in
 * `shared/audit/audit-chain.ts`.
 */
export const auditEventSchema = z.strictObject({
  /** From 1, without a gap, for as long as the vault lives. */
  sequence: z.int().min(1),
  prevHash: hash,
  hash,
  /** Random, so that nobody guesses an entry from its digest. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** UTC, device clock. */
  at: z.iso.datetime(),
  /** Never decreases; differs from `at` only when the clock went back. Milliseconds since 1970. */
  monotonic: z.int(),
  userId: idSchema,
  action: z.enum(AUDIT_ACTION),
  /** A table or kind of record: `case`, `batch`, `user`, `backup`, … */
  targetType: z.string().regex(/^[a-z_]{2,40}$/),
  /** An id, never a name or a number that people know. */
  targetId: z.string().max(80).nullable(),
  fieldNames: z.array(z.string().max(120)).max(400),
  reason: z.string().max(500).nullable(),
  /**
   * Only in an entry whose reason went with an erased file: what pinned who and why when it was made
   * (`shared/audit/audit-chain.ts`). The salt of such an entry is another one, so that nobody can try words.
   */
  detailsSha256: hash.optional(),
  /** The second person, where two are needed. */
  approvedBy: idSchema.nullable(),
});

export type AuditEvent = z.output<typeof auditEventSchema>;
export type AuditAction = AuditEvent["action"];
