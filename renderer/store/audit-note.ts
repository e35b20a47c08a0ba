import type { AuditAction } from "../../shared/domain/audit-event";

/**
 * What a commit says about itself for the audit chain: who and when are added where the event is made.
 * Ids and names of fields only, never a value.
 */
export interface AuditNote {
  readonly action: AuditAction;
  /** A table or kind of record: `case`, `batch`, `user`, … */
  readonly targetType: string;
  readonly targetId: string | null;
  readonly fieldNames?: readonly string[];
  readonly reason?: string | null;
  /** The second person, where two are needed. */
  readonly approvedBy?: string | null;
}
