import { valueOf } from "./answer";
import { CURRENCY } from "./code-lists/exploitation";
import type { Compensation } from "./legal-proceeding";
import type { Money } from "./money";

/** What stands in one currency. Amounts of two currencies are never added, so there is a line for each. */
export interface LedgerLine {
  readonly currency: Money["currency"];
  readonly claimed: number;
  readonly awarded: number;
  readonly paid: number;
  /** Awarded and not yet paid. */
  readonly owed: number;
  /** The part of `owed` that an employer owes as wages. */
  readonly wagesOwed: number;
  /** Paid beyond what was awarded: somebody should look at the papers. */
  readonly overpaid: number;
}

/** The ledger of what is owed to a person: a line for each currency that occurs, in the order of the list. */
export function compensationLedger(compensations: readonly Compensation[]): LedgerLine[] {
  return CURRENCY.filter((currency) =>
    compensations.some((one) => moneyOf(one).some((money) => money.currency === currency)),
  ).map((currency) => {
    const lines = compensations.map((one) => ledgerLine(one, currency));
    const sum = (field: Exclude<keyof LedgerLine, "currency">): number =>
      total(lines.map((line) => line[field]));
    return {
      currency,
      claimed: sum("claimed"),
      awarded: sum("awarded"),
      paid: sum("paid"),
      owed: sum("owed"),
      wagesOwed: sum("wagesOwed"),
      overpaid: sum("overpaid"),
    };
  });
}

/** One compensation in one currency; too much paid for one does not lessen what is owed for another. */
export function ledgerLine(one: Compensation, currency: Money["currency"]): LedgerLine {
  const claimed = inCurrency([valueOf(one.claimedAmount)], currency);
  const awarded = inCurrency([valueOf(one.awardedAmount)], currency);
  const paid = inCurrency(
    one.payments.map(({ money }) => money),
    currency,
  );
  const owed = Math.max(0, minus(awarded, paid));
  return {
    currency,
    claimed,
    awarded,
    paid,
    owed,
    wagesOwed: valueOf(one.source) === "employer_wages" ? owed : 0,
    overpaid: awarded === 0 ? 0 : Math.max(0, minus(paid, awarded)),
  };
}

function moneyOf({ claimedAmount, awardedAmount, payments }: Compensation): Money[] {
  const said = [valueOf(claimedAmount), valueOf(awardedAmount)].filter((money) => money !== null);
  return [...said, ...payments.map(({ money }) => money)];
}

function inCurrency(amounts: readonly (Money | null)[], currency: Money["currency"]): number {
  return total(amounts.map((money) => (money?.currency === currency ? money.amount : 0)));
}

// Amounts have two decimals at most: whole hundredths add up where binary fractions drift.
function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}

function minus(from: number, less: number): number {
  return total([from, -less]);
}
