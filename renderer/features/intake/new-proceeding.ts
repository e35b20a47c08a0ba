import { NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseInput } from "../../../shared/domain/case-record";

/** A proceeding, and what it brings, as the form holds them. */
export type ProceedingRow = CaseInput["proceedings"][number];
export type CompensationRow = ProceedingRow["compensations"][number];
export type PaymentRow = CompensationRow["payments"][number];

/** A proceeding of which only the kind is known. */
export function newProceeding(proceedingId: string, kind: ProceedingRow["kind"]): ProceedingRow {
  return {
    proceedingId,
    kind,
    court: NOT_ASKED,
    courtFileNo: NOT_ASKED,
    personRole: NOT_ASKED,
    participation: NOT_ASKED,
    noParticipationReason: NOT_ASKED,
    protectionMeasures: NOT_ASKED,
    lawyerOrgId: null,
    complaintOn: null,
    sentToCourtOn: null,
    verdictOn: null,
    verdict: NOT_ASKED,
    note: NOT_ASKED,
    compensations: [],
  };
}

/** Money that is asked for, and nothing said about it yet. */
export function newCompensation(compensationId: string): CompensationRow {
  return {
    compensationId,
    claimedAmount: NOT_ASKED,
    awardedAmount: NOT_ASKED,
    awardedOn: null,
    source: NOT_ASKED,
    payments: [],
    settlementPressure: NOT_ASKED,
  };
}

/** A payment whose day and amount are still to be typed. */
export function newPayment(
  paymentId: string,
  currency: PaymentRow["money"]["currency"],
): PaymentRow {
  return { paymentId, paidOn: "", money: { amount: "", currency } };
}
