import type { AuditEvent } from "../../../shared/domain/audit-event";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";

/** Filters add up; an empty list or null means "any". */
export interface AuditQuery {
  readonly actions: readonly AuditEvent["action"][];
  readonly userIds: readonly string[];
  readonly targetId: string | null;
  /** `YYYY-MM-DD`, Phnom Penh days, both included. */
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly offset: number;
  readonly limit: number;
}

export interface AuditPage {
  readonly total: number;
  /** Newest first. `userId` and `approvedBy` are null unless the reader is an auditor or that person (R13). */
  readonly rows: readonly ShownAuditEvent[];
}

export interface ShownAuditEvent extends Omit<AuditEvent, "userId" | "salt" | "detailsSha256"> {
  readonly userId: string | null;
  /** There was a reason; it went with a file that was erased. */
  readonly isReasonErased: boolean;
}

/** `brokenAt`: the sequence of the first entry that is edited, missing, swapped or cut; null when none. */
export interface AuditVerdict {
  readonly checked: number;
  readonly brokenAt: number | null;
}

/** What the page itself knows happened and the Worker cannot see. Targets are ids, never names. */
export type PageEvent =
  | { readonly action: "print"; readonly targetType: string; readonly targetId: string | null }
  | { readonly action: "lock" | "demo_on" | "demo_off" }
  | { readonly action: "key_change" | "user_change"; readonly targetId: string | null }
  | { readonly action: "export"; readonly targetType: "backup" | "organisation_card" | "audit" };

/** Supervisors, data officers and auditors; others get `not_allowed`. */
export interface AuditApi {
  auditEvents(query: AuditQuery): Promise<Result<AuditPage, ErrorCode>>;
  verifyAudit(onProgress: (done: number) => void): Promise<Result<AuditVerdict, ErrorCode>>;
  /**
   * All events, one JSON line each, under the signed head: to be checked on another machine. Who and why
   * stay in the house (docs/exchange-format.md). `record_missing` for an empty chain.
   */
  exportAudit(): Promise<
    Result<{ readonly bytes: Uint8Array; readonly suggestedName: string }, ErrorCode>
  >;
  /**
   * Checks an exported chain of any house: by itself, and against every head that came in a batch from
   * there. `brokenAt` as above; `headsChecked`: how many batches' heads it was held against.
   */
  checkAuditFile(
    file: Uint8Array,
  ): Promise<Result<AuditVerdict & { readonly headsChecked: number }, ErrorCode>>;
  noteEvent(event: PageEvent): Promise<void>;
}
