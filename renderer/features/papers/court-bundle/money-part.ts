import { compensationLedger, type LedgerLine } from "../../../../shared/domain/compensation-ledger";
import type { Compensation, LegalProceeding } from "../../../../shared/domain/legal-proceeding";
import type { DraftEntry, DraftPart } from "../../../../shared/papers/court-bundle/draw-bundle";
import { court as courtEn } from "../../../i18n/en/court";
import { court as courtKm } from "../../../i18n/km/court";
import { sayMoney, type FactsOf } from "../../cases";
import { both, bundleLines, PAPER, PART_TITLES, saidLine, type BundleWords } from "./bundle-words";

type Sum = Exclude<keyof LedgerLine, "currency">;

const LEDGER = { km: courtKm.ledger, en: courtEn.ledger } as const;
const ALWAYS: readonly Sum[] = ["claimed", "awarded", "paid", "owed"];
const WHEN_ANY: readonly Sum[] = ["wagesOwed", "overpaid"];

/** Whether somebody pressed her to settle is for her lawyer alone (dictionary §3.19: it never leaves). */
const CLAIM: FactsOf<Compensation> = {
  claimedAmount: sayMoney,
  awardedAmount: sayMoney,
  awardedOn: (value, words) => words.date(value),
  source: (value, words) => words.code("compensationSource", value),
  payments: (value, words) =>
    value.map(({ paidOn, money }) => `${words.date(paidOn)}: ${sayMoney(money, words)}`).join("; "),
};

/** What was claimed, ordered, paid and is owed: the sums of each currency, then claim by claim. */
export function moneyPart({ compensations }: LegalProceeding, words: BundleWords): DraftPart {
  const sums = compensationLedger(compensations).map((line): DraftEntry => ({
    title: both(
      (lang) => `${PAPER[lang].entry.sums}, ${words[lang].code("currency", line.currency)}`,
    ),
    lines: [...ALWAYS, ...WHEN_ANY.filter((sum) => line[sum] > 0)].map((sum) =>
      saidLine(
        "proceedings.compensations",
        both((lang) => LEDGER[lang][sum]),
        both((lang) => sayMoney({ amount: line[sum], currency: line.currency }, words[lang])),
      ),
    ),
  }));
  const claims = compensations.map((one): DraftEntry => ({
    title: both((lang) => PAPER[lang].entry.compensation),
    lines: bundleLines("compensations", one, CLAIM, words),
  }));
  return {
    id: "ledger",
    title: both((lang) => PART_TITLES[lang].ledger),
    nothing: both((lang) => PAPER[lang].nothing.ledger),
    entries: [...sums, ...claims.filter(({ lines }) => lines.length > 0)],
  };
}
