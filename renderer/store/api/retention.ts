import type { ErrorCode } from "../../../shared/errors";
import type { DueItem, ErasureReason, LegalHold } from "../../../shared/domain/retention";
import type { ReceptionTally } from "../../../shared/domain/reception-line";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";
import type { SavedVersion } from "./records";
import type { CaseSummary } from "../../../shared/domain/case-summary";

/** A clock that has run out or soon will, with enough of the file to recognise it. */
export interface DueCase extends DueItem {
  readonly summary: CaseSummary;
}

/** What is said on paper about an erasure: ids and counts, never a name (dictionary §10). */
export interface ErasureCertificate {
  readonly certificateId: string;
  /** UTC. */
  readonly erasedAt: string;
  readonly caseNos: readonly string[];
  readonly reason: ErasureReason;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly counts: {
    readonly versions: number;
    readonly drafts: number;
    readonly attachments: number;
    readonly snapshots: number;
  };
  /** The place of the erasure in the audit chain, and its hash. */
  readonly auditSequence: number;
  readonly auditHash: string;
}

export interface RetentionApi {
  /** Everything that is due today or within `withinDays`, most urgent first. */
  dueCases(withinDays: number): Promise<readonly DueCase[]>;
  setLegalHold(
    caseId: string,
    hold: LegalHold | null,
    reason: string,
    expectedVersion: number,
  ): Promise<Result<SavedVersion, ErrorCode>>;
  /**
   * Erases files everywhere (ADR 0012): their keys, versions, drafts, attachments, summaries and words in
   * the search index; a row without identity stays for statistics. In the audit chain the
   * reasons of entries that tell of them go, and the entries stay. Ticket: `purge` for `erasureTarget`
   * of the ids. Codes: `legal_hold`, `approval_*`, `not_allowed`, `disk_full`.
   */
  eraseCases(
    caseIds: readonly string[],
    reason: ErasureReason,
    ticket: ApprovalTicket,
    onProgress: (done: number) => void,
  ): Promise<Result<ErasureCertificate, ErrorCode>>;
  /** How many people wanted no file, by month, latest first; nobody is in it before 24 hours are over. */
  receptionTally(): Promise<readonly ReceptionTally[]>;
  certificates(): Promise<readonly ErasureCertificate[]>;
}
