import { CURRENCY } from "../../domain/code-lists/exploitation";
import type { CompensationRow } from "../care-rows";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import { breakDown } from "./break-down";
import {
  countLine,
  derivedLine,
  median,
  percentOf,
  totalLine,
  type RawDerived,
  type RawMeasure,
} from "./raw-measure";

/**
 * R20: compensation awarded in the period and what has been paid of it. Amounts of two currencies are
 * never added: sums, shares and medians stand by currency, and neither the least nor the most is told.
 */
export function compensation(rows: readonly CompensationRow[], period: Period): RawMeasure {
  const awarded = rows.filter((row) => isWithin(row.awardedOn, period));
  const paid = breakDown(
    awarded,
    "compensation",
    "total",
    {
      name: "payment",
      codeOf: standing,
      codes: ["all", "part", "nothing"],
      isSensitive: (code) => code === "nothing",
    },
    0,
  );
  const byCurrency = breakDown(
    awarded,
    "compensation",
    "total",
    { name: "currency", codeOf: (row) => row.currency, codes: CURRENCY },
    0,
  );
  const paidCount = awarded.filter((row) => row.paid > 0).length;
  return {
    ...{ id: "R20", name: "compensation", unit: "compensation", dateBasis: "awarded_on" },
    ...{ countingBasis: "case_file", statusFilter: [] },
    lines: [
      totalLine("compensation", awarded.length),
      ...paid.lines,
      countLine("paid", "compensation", paidCount),
      ...byCurrency.lines,
      ...CURRENCY.flatMap((code) =>
        moneyLines(
          code,
          awarded.filter((row) => row.currency === code),
        ),
      ),
    ],
    breakdowns: [
      ...paid.breakdowns,
      { key: "paid", whole: "paid", parts: ["payment.all", "payment.part"], overlap: null },
      ...byCurrency.breakdowns,
    ],
    links: [],
    totalIn: (span) => rows.filter((row) => isWithin(row.awardedOn, span)).length,
    isFlow: true,
    undated: rows.filter(({ awardedOn }) => awardedOn === null).length,
  };
}

function standing({ awarded, paid }: CompensationRow): "all" | "part" | "nothing" {
  if (paid === 0) return "nothing";
  return paid >= awarded ? "all" : "part";
}

function moneyLines(currency: string, rows: readonly CompensationRow[]): RawDerived[] {
  const paidRows = rows.filter(({ paid }) => paid > 0);
  const [awarded, paid] = [sum(rows.map((row) => row.awarded)), sum(rows.map((row) => row.paid))];
  const currencyLine = `currency.${currency}`;
  const ofAll = { from: [currencyLine], behind: [rows.length] };
  const ofPaid = { from: [currencyLine, "paid"], behind: [paidRows.length] };
  const middle = (all: readonly CompensationRow[], of: "awarded" | "paid") =>
    median(all.map((row) => row[of]));
  return [
    derivedLine(`awarded_sum.${currency}`, "money", awarded, ofAll),
    derivedLine(`paid_sum.${currency}`, "money", paid, ofPaid),
    derivedLine(`paid_share.${currency}`, "percent", percentOf(paid, awarded), ofPaid),
    derivedLine(`awarded_median.${currency}`, "money", middle(rows, "awarded"), ofAll),
    derivedLine(`paid_median.${currency}`, "money", middle(paidRows, "paid"), ofPaid),
  ].map((line) => ({ ...line, dimensions: { currency } }));
}

/** Whole hundredths add up where binary fractions drift. */
function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + Math.round(amount * 100), 0) / 100;
}
