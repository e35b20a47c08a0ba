import { useState } from "react";
import { useController } from "react-hook-form";
import { useWords } from "../i18n/i18n";
import { MoneyAnswer, type MoneyAnswerProps } from "../ui";
import { keepAnswer, showAnswer } from "./answer-value";
import type { BoundProps } from "./bound-props";
import { messageToShow, useSayError } from "./field-error";
import { useFieldSource } from "./field-source";
import { typedMoney, typedPay, type TypedMoney } from "./money-value";
import { useCodeOptions } from "./options";
import { NO_STATES } from "./plain-field";

export type AnswerMoneyProps = Omit<
  BoundProps<MoneyAnswerProps>,
  "currencies" | "periods" | "moneyWords"
>;

/** An amount with its currency, or why there is none. */
export function AnswerMoney(props: AnswerMoneyProps) {
  return <BoundMoney {...props} read={typedMoney} />;
}

/** An amount with its currency and for how long it was paid, or why there is none. */
export function AnswerPay(props: AnswerMoneyProps) {
  return <BoundMoney {...props} read={typedPay} periods={useCodeOptions("payPeriod")} />;
}

/** An amount with its currency that has no states, such as a payment that was made. */
export function PlainMoney({ name, ...rest }: AnswerMoneyProps) {
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  return (
    <MoneyAnswer
      id={name}
      {...rest}
      {...useBeside()}
      allowedStates={NO_STATES}
      mv="known"
      value={typedMoney(field.value)}
      onChange={({ value }) => {
        field.onChange(typedMoney(value));
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={say(messageToShow(fieldState))}
    />
  );
}

interface BoundMoneyProps<V extends TypedMoney>
  extends AnswerMoneyProps, Pick<MoneyAnswerProps, "periods"> {
  readonly read: (stored: unknown) => V;
}

function BoundMoney<V extends TypedMoney>({ name, read, ...rest }: BoundMoneyProps<V>) {
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  // Chosen before there was an amount: an answer without a value cannot hold it.
  const [chosen, setChosen] = useState(() => read(null));
  const { mv, value } = showAnswer(field.value, chosen, read);
  const source = useFieldSource()(name, field.value);
  return (
    <MoneyAnswer
      id={name}
      {...rest}
      {...useBeside()}
      {...(source !== null && { note: source })}
      mv={mv}
      value={value}
      onChange={(next) => {
        const typed = read(next.value);
        setChosen({ ...typed, amount: "" });
        field.onChange(
          keepAnswer({ mv: next.mv, value: typed }, ({ amount }) => amount.trim() === ""),
        );
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={say(messageToShow(fieldState))}
    />
  );
}

function useBeside(): Pick<MoneyAnswerProps, "currencies" | "moneyWords"> {
  const { t } = useWords();
  return {
    currencies: useCodeOptions("currency"),
    moneyWords: { currency: t("common.money.currency"), period: t("common.money.period") },
  };
}
