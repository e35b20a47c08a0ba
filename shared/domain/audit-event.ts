import { z } from "../zod";
import { AUDIT_ACTION } from "./code-lists/organisations";
import { idSchema } from "./ids";

/**
 * One entry of the audit chain (dictionary §3.23): who, what, which fields, never a value. The chain is
 * digest = SHA-256(canonical JSON of all but `prevHash` and `hash`), hash = SHA-256(prevHash ‖ digest),
 * so that digests alone prove to another machine that nothing was taken out.
 */
export const auditEventSchema = z.strictObject({
  /** From 1, without a gap, for as long as the vault lives. */
  sequence: z.int().min(1),
  prevHash: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
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
  /** The second person, where two are needed. */
  approvedBy: idSchema.nullable(),
});

export type AuditEvent = z.output<typeof auditEventSchema>;
export type AuditAction = AuditEvent["action"];
