import { valueOf } from "./answer";
import { ledgerLine } from "./compensation-ledger";
import type { Compensation, LegalProceeding } from "./legal-proceeding";

/** What a proceeding is warned of: it is saved all the same, and said (dictionary §3.19, §11 R8). */
export const PROCEEDING_WARNINGS = [
  "sent_before_complaint",
  "also_accused",
  "settled_under_pressure",
] as const;

/** What a compensation is warned of. */
export const COMPENSATION_WARNINGS = [
  "awarded_over_claimed",
  "paid_over_awarded",
  "paid_in_other_currency",
  "award_without_day",
  "award_without_source",
  "paid_before_award",
  "pressed_to_settle",
] as const;

export type ProceedingWarning = (typeof PROCEEDING_WARNINGS)[number];
export type CompensationWarning = (typeof COMPENSATION_WARNINGS)[number];

/** True when somebody does not take part and should be asked why. */
export function asksWhyNot({ participation }: Pick<LegalProceeding, "participation">): boolean {
  const said = valueOf(participation);
  return said === "declined" || said === "withdrew" || said === "prevented";
}

/** Warnings about the proceeding itself, in the order of the list. */
export function proceedingWarnings(proceeding: LegalProceeding): ProceedingWarning[] {
  const { complaintOn, sentToCourtOn } = proceeding;
  const hasPressure = proceeding.compensations.some(
    ({ settlementPressure }) => valueOf(settlementPressure) === "pressured",
  );
  const isSettled =
    valueOf(proceeding.verdict) === "settled_out_of_court" ||
    (asksWhyNot(proceeding) && valueOf(proceeding.noParticipationReason) === "settlement_accepted");
  const holds: Readonly<Record<ProceedingWarning, boolean>> = {
    sent_before_complaint:
      complaintOn !== null && sentToCourtOn !== null && sentToCourtOn < complaintOn,
    also_accused: valueOf(proceeding.personRole) === "accused",
    settled_under_pressure: hasPressure && isSettled,
  };
  return PROCEEDING_WARNINGS.filter((warning) => holds[warning]);
}

/** Warnings about one compensation, in the order of the list. */
export function compensationWarnings(one: Compensation): CompensationWarning[] {
  const [claimed, awarded] = [valueOf(one.claimedAmount), valueOf(one.awardedAmount)];
  const { awardedOn, payments } = one;
  const hasAward = awarded !== null && awarded.amount > 0;
  const holds: Readonly<Record<CompensationWarning, boolean>> = {
    awarded_over_claimed:
      claimed !== null && awarded?.currency === claimed.currency && awarded.amount > claimed.amount,
    paid_over_awarded: awarded !== null && ledgerLine(one, awarded.currency).overpaid > 0,
    paid_in_other_currency:
      awarded !== null && payments.some(({ money }) => money.currency !== awarded.currency),
    award_without_day: hasAward && awardedOn === null,
    award_without_source: hasAward && one.source.mv === "not_asked",
    paid_before_award: awardedOn !== null && payments.some(({ paidOn }) => paidOn < awardedOn),
    pressed_to_settle: valueOf(one.settlementPressure) === "pressured",
  };
  return COMPENSATION_WARNINGS.filter((warning) => holds[warning]);
}
