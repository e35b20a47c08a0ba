import { CURRENCY, PAY_PERIOD } from "../../shared/domain/code-lists/exploitation";
import type { Money } from "../../shared/domain/money";

/** An amount as a form holds it: as typed, until the schema reads it. */
export interface TypedMoney {
  readonly amount: string;
  readonly currency: Money["currency"];
}

/** The same with how long it was paid for. */
export interface TypedPay extends TypedMoney {
  readonly per: (typeof PAY_PERIOD)[number];
}

/** What a new amount is in until somebody says otherwise; it stands beside the amount. */
export const FIRST_CURRENCY: Money["currency"] = "USD";

/** For how long a new pay is until somebody says otherwise; it stands beside the amount. */
export const FIRST_PERIOD: TypedPay["per"] = "month";

/** The money in a form value; what is missing or damaged is no amount in the first currency. */
export function typedMoney(stored: unknown): TypedMoney {
  const { amount, currency } = isNode(stored) ? stored : {};
  return {
    amount: typeof amount === "string" || typeof amount === "number" ? String(amount) : "",
    currency: CURRENCY.find((code) => code === currency) ?? FIRST_CURRENCY,
  };
}

/** The pay in a form value; what is missing or damaged is no amount in the first currency, a month. */
export function typedPay(stored: unknown): TypedPay {
  const { per } = isNode(stored) ? stored : {};
  return {
    ...typedMoney(stored),
    per: PAY_PERIOD.find((code) => code === per) ?? FIRST_PERIOD,
  };
}

function isNode(candidate: unknown): candidate is Readonly<Record<string, unknown>> {
  return typeof candidate === "object" && candidate !== null;
}
