import { valueOf } from "../../../shared/domain/answer";
import type { LegalProceeding } from "../../../shared/domain/legal-proceeding";
import type { Money } from "../../../shared/domain/money";

/** A day in the story of a proceeding, with the amount where money was ordered or paid. */
export interface ProceedingDay {
  readonly kind: "complaint" | "sent" | "verdict" | "awarded" | "paid";
  readonly on: string;
  readonly money: Money | null;
}

/** What happened in a proceeding, newest first; on one day the later step stands above. */
export function proceedingDays(proceeding: LegalProceeding): ProceedingDay[] {
  const { complaintOn, sentToCourtOn, verdictOn, compensations } = proceeding;
  const days: ProceedingDay[] = [
    ...day("complaint", complaintOn),
    ...day("sent", sentToCourtOn),
    ...day("verdict", verdictOn),
    ...compensations.flatMap(({ awardedOn, awardedAmount }) =>
      day("awarded", awardedOn, valueOf(awardedAmount)),
    ),
    ...compensations.flatMap(({ payments }) =>
      payments.flatMap(({ paidOn, money }) => day("paid", paidOn, money)),
    ),
  ];
  return days.reverse().sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function day(
  kind: ProceedingDay["kind"],
  on: string | null,
  money: Money | null = null,
): ProceedingDay[] {
  return on === null ? [] : [{ kind, on, money }];
}
