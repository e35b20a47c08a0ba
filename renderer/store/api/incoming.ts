import type { IncomingReferral, IncomingTold } from "../../../shared/domain/incoming-referral";
import type { REJECT_REASON } from "../../../shared/domain/code-lists/casework";
import type { Referral } from "../../../shared/domain/referral";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { ReadFile } from "./matching";
import type { SavedVersion } from "./records";

/**
 * Referrals that others made to this house, by telephone, on paper or with somebody who came along
 * (dictionary §6). They are answered here; a yes brings them into a file.
 */
export interface IncomingApi {
  /** Those that wait first, the most pressing on top; a no is kept for 30 days without what was told. */
  incomingReferrals(): Promise<readonly IncomingReferral[]>;
  /** `bad_request` for the own house, a time to come, and an organisation that is not known here. */
  receiveReferral(told: IncomingTold): Promise<Result<{ readonly referralId: string }, ErrorCode>>;
  /**
   * A yes, for whom a file is begun under `caseId`: its first save takes the referral in, whatever the form
   * says of it. Gives the referral for the draft. `referral_not_now` when it was answered.
   */
  acceptReferral(referralId: string, caseId: string): Promise<Result<Referral, ErrorCode>>;
  /** A yes, into a file of this person that is here. Codes besides: those of a save. */
  acceptIntoFile(referralId: string, file: ReadFile): Promise<Result<SavedVersion, ErrorCode>>;
  declineReferral(
    referralId: string,
    reason: (typeof REJECT_REASON)[number],
  ): Promise<Result<null, ErrorCode>>;
}
