import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { SealedBatch } from "./batches";

/** Asking back what went out, by a file (dictionary §5.3, §11 R3); written and marked like a batch. */
export interface RecallsApi {
  /**
   * All that one organisation has to be told about a file and that did not go on paper, in one file. Whoever
   * works with files may make it; its notices are told once it is written. Codes: `record_missing` (nothing is
   * owed, or the file is hidden), `not_allowed` (the recipient's keys are not confirmed).
   */
  makeRecall(caseId: string, orgId: string): Promise<Result<SealedBatch, ErrorCode>>;
  /** Asks a whole batch back that was sent by mistake. Codes as for `makeReceipt`. */
  takeBackBatch(batchId: string): Promise<Result<SealedBatch, ErrorCode>>;
}
