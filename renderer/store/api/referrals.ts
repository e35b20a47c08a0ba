import type { CaseSummary, ReferralBrief } from "../../../shared/domain/case-summary";
import type { ORG_TYPE } from "../../../shared/domain/code-lists/organisations";
import type { DataScope } from "../../../shared/domain/consent";
import type { GateAnswer } from "../../../shared/domain/gate";
import type { ReferralEvent } from "../../../shared/domain/referral-life";
import type { ReferralPlan } from "../../../shared/domain/referral-start";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";
import type { SavedVersion } from "./records";

/** A referral that somebody waits for, with enough of its file to recognise it. */
export interface WaitingReferral {
  readonly summary: CaseSummary;
  readonly referral: ReferralBrief;
}

/** An organisation that could help, and what of the file may go there now. */
export interface PossibleRecipient {
  readonly orgId: string;
  readonly nameKm: string;
  readonly nameEn: string;
  readonly orgType: (typeof ORG_TYPE)[number];
  readonly adminCode: string;
  readonly phone: string;
  readonly gate: GateAnswer;
}

export interface StartedReferral extends SavedVersion {
  readonly referralId: string;
}

/** Referrals (dictionary §6). Their states change here alone; a form writes drafts. */
export interface ReferralsApi {
  /**
   * Referrals of all files that this person may see, but for those that were completed, called back, or
   * taken up again by another one.
   */
  waitingReferrals(): Promise<readonly WaitingReferral[]>;
  /**
   * Every organisation known here but the own house, with the gate's answer for this file and `scope`, by
   * whichever way it would go: by hand or by telephone. While an official is alleged, offices that a rule
   * covers are left out, and all offices of the State until a rule says which (§11 R1). Null: no such file.
   */
  possibleRecipients(
    caseId: string,
    scope: readonly DataScope[],
  ): Promise<readonly PossibleRecipient[] | null>;
  /** The gate's answer for one referral now; null when it is not there. */
  referralGate(caseId: string, referralId: string): Promise<GateAnswer | null>;
  /**
   * Makes a referral and submits it, as one new version; `resentFrom` names the one that it takes up
   * again. Codes: `referral_*`, `stale_revision`, `record_missing`, `not_allowed`, those of a save.
   */
  startReferral(
    caseId: string,
    expectedVersion: number,
    plan: ReferralPlan,
    resentFrom: string | null,
  ): Promise<Result<StartedReferral, ErrorCode>>;
  /**
   * One event of one referral, as a new version. `override` needs a ticket (`override`, for the referral
   * id); `approve` needs one (`approve_referral`) where whoever is at work wrote it or may not approve.
   * Codes: `referral_*`, `approval_*`, `stale_revision`, `record_missing`, `not_allowed`.
   */
  moveReferral(
    caseId: string,
    referralId: string,
    expectedVersion: number,
    event: ReferralEvent,
    ticket?: ApprovalTicket,
  ): Promise<Result<SavedVersion, ErrorCode>>;
}
