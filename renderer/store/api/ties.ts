import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";

/** To whom somebody who works here is tied, and when they were trained. */
export interface UserTies {
  readonly userId: string;
  readonly orgIds: readonly string[];
  readonly personIds: readonly string[];
  /** `YYYY-MM-DD`; required before identified data (dictionary §3.2). */
  readonly trainingPassedOn: string | null;
}

/** An organisation, or the person of a file. */
export type Tie = { readonly orgId: string } | { readonly caseId: string };

/**
 * Conflicts of interest (dictionary §3.2). What somebody is tied to is invisible to them, as if it were
 * not there. Anybody declares for themselves; taking a tie back, and the day of training, are for another
 * person who manages users.
 */
export interface TiesApi {
  /** One's own, or anybody's for who manages users; null for others. */
  tiesOf(userId: string): Promise<UserTies | null>;
  /** `record_missing` for what is not there, or hidden; `bad_request` for the own house. */
  declareTie(tie: Tie): Promise<Result<null, ErrorCode>>;
  /** `not_allowed` for one's own, and for who does not manage users. */
  saveTies(ties: UserTies): Promise<Result<null, ErrorCode>>;
}
