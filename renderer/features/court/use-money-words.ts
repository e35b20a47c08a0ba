import type { Money } from "../../../shared/domain/money";
import { useFormats } from "../../i18n/use-formats";

/** Says an amount with its currency: "1,200 USD"; two decimals only where there are any. */
export function useMoneyWords(): (money: Money) => string {
  const { number, code } = useFormats();
  return ({ amount, currency }) =>
    `${number(amount, { fractionDigits: Number.isInteger(amount) ? 0 : 2 })} ${code("currency", currency)}`;
}
