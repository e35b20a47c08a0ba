import { CURRENCY } from "../../shared/domain/code-lists/exploitation";
import type { Money } from "../../shared/domain/money";

/** An amount as a form holds it: as typed, until the schema reads it. */
export interface TypedMoney {
  readonly amount: string;
  readonly currency: Money["currency"];
}

/** What a new amount is in until somebody says otherwise; it stands beside the amount. */
export const FIRST_CURRENCY: Money["currency"] = "USD";

/** The money in a form value; what is missing or damaged is no amount in the first currency. */
export function typedMoney(stored: unknown): TypedMoney {
  const { amount, currency } = isNode(stored) ? stored : {};
  return {
    amount: typeof amount === "string" || typeof amount === "number" ? String(amount) : "",
    currency: CURRENCY.find((code) => code === currency) ?? FIRST_CURRENCY,
  };
}

function isNode(candidate: unknown): candidate is Readonly<Record<string, unknown>> {
  return typeof candidate === "object" && candidate !== null;
}
