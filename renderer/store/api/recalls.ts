import type { PseudonymousCase } from "../../../shared/domain/pseudonymous-case";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { BatchEntry, SealedBatch } from "./batches";

/** A month that was told to somebody, and of which records came or changed since. */
export type ChangedMonth = Pick<
  BatchEntry,
  "batchId" | "kind" | "period" | "otherOrgId" | "otherName"
> & {
  readonly changedCount: number;
};

/**
 * What went out and is not right any more: asked back by a file (dictionary §5.3, §11 R3), which is written and
 * marked like a batch, or told anew (§7).
 */
export interface RecallsApi {
  /**
   * All that one organisation has to be told about a file and that did not go on paper, in one file. Whoever
   * works with files may make it; its notices are told once it is written. Codes: `record_missing` (nothing is
   * owed, or the file is hidden), `not_allowed` (the recipient's keys are not confirmed).
   */
  makeRecall(caseId: string, orgId: string): Promise<Result<SealedBatch, ErrorCode>>;
  /** Asks a whole batch back that was sent by mistake. Codes as for `makeReceipt`. */
  takeBackBatch(batchId: string): Promise<Result<SealedBatch, ErrorCode>>;
  /**
   * The rows without identifiers that a batch brought, without those asked back since; empty for any other
   * batch, and for one that was asked back as a whole. For counting elsewhere: they never mix with our figures.
   */
  receivedRows(batchId: string): Promise<readonly PseudonymousCase[]>;
  /** Months to tell anew, the latest first; empty for whoever sends no batches. */
  changedMonths(): Promise<readonly ChangedMonth[]>;
}
