import type { Money } from "../../../shared/domain/money";
import type { FactWords } from "./fact-words";

/** "1,200 US dollar (USD)"; cents only where there are some. */
export function sayMoney({ amount, currency }: Money, words: FactWords): string {
  const fractionDigits = Number.isInteger(amount) ? 0 : 2;
  return `${words.number(amount, { fractionDigits })} ${words.code("currency", currency)}`;
}
