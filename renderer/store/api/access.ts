import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";
import type { SavedVersion } from "./records";

/** Restricted files: for whoever is not named, they look exactly as if they did not exist (R4). */
export interface AccessApi {
  /**
   * Opens one restricted file for this session to somebody outside its list, with a second person's
   * ticket for `caseNo` (`restricted_view`). The answer to a number that does not exist, is not
   * restricted, or whose approver is neither named nor supervisor is the same: `record_missing`.
   */
  openRestricted(
    caseNo: string,
    reason: string,
    ticket: ApprovalTicket,
  ): Promise<Result<{ readonly caseId: string }, ErrorCode>>;
  /** Saves an earlier version as a new one; the reason goes into the audit chain. */
  restoreVersion(
    id: string,
    rowVersion: number,
    expectedVersion: number,
    reason: string,
  ): Promise<Result<SavedVersion, ErrorCode>>;
}
