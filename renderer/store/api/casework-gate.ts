import type { Delivery } from "../../../shared/domain/recalls";
import type { RecallNotice } from "../../../shared/domain/recall-notice";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";
import type { SavedVersion } from "./records";

/** A rule as somebody sets it; who and when is added in the Worker. */
export type NewWithholding = Omit<
  WithholdingRule,
  "ruleId" | "setBy" | "setOn" | "liftedBy" | "liftedOn"
>;

/** A recall that somebody still has to tell. */
export interface OwedRecall {
  readonly caseId: string;
  readonly caseNo: string;
  readonly rowVersion: number;
  readonly notice: RecallNotice;
}

/** A version that an act has made, with the recalls that it raised. */
export type GateAct = SavedVersion & { readonly recalls: readonly RecallNotice[] };

/**
 * Acts that close and open the gate of a file (dictionary §11). Each is a version of the file. Codes
 * besides those of a save: `not_allowed` (role), `record_missing` (none, or hidden), `bad_request`.
 */
export interface CaseworkGateApi {
  /** Appends the withdrawal of a decision that stands, and raises recalls for what went out under it. */
  withdrawConsent(
    caseId: string,
    consentId: string,
    expectedVersion: number,
  ): Promise<Result<GateAct, ErrorCode>>;
  /** Any worker; `isRestricting` also restricts the file, as whoever owns it or supervises may. */
  setWithholding(
    caseId: string,
    rule: NewWithholding,
    options: { readonly isRestricting: boolean },
    expectedVersion: number,
  ): Promise<Result<GateAct, ErrorCode>>;
  /** Two people, with a ticket (`withhold_lift`) for the rule. */
  liftWithholding(
    caseId: string,
    ruleId: string,
    reason: string,
    expectedVersion: number,
    ticket?: ApprovalTicket,
  ): Promise<Result<GateAct, ErrorCode>>;
  /** Marks a recall as told today. */
  tellRecall(
    caseId: string,
    noticeId: string,
    expectedVersion: number,
  ): Promise<Result<GateAct, ErrorCode>>;
  /** All that went out about a person, or may have gone, the latest first; null for none or a hidden file. */
  deliveriesOf(caseId: string): Promise<readonly Delivery[] | null>;
  /** Recalls that are owed in the files that this person may see, the oldest first. */
  recallsOwed(): Promise<readonly OwedRecall[]>;
}
