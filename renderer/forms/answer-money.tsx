import { useState } from "react";
import { useController } from "react-hook-form";
import { CURRENCY } from "../../shared/domain/code-lists/exploitation";
import { NumberAnswer, SelectAnswer, type NumberAnswerProps } from "../ui";
import type { BoundProps } from "./bound-props";
import { isAnswer, keepAnswer, showAnswer } from "./answer-value";
import { messageToShow, useSayError } from "./field-error";
import { typedMoney } from "./money-value";
import { useCodeOptions } from "./options";
import { NO_STATES } from "./plain-field";

/** Twelve digits with blanks or commas between them, and two decimals. */
const MAX_LENGTH = 18;

export type AnswerMoneyProps = Omit<BoundProps<NumberAnswerProps>, "maxLength" | "unit"> & {
  /** Names the box of the currency for who cannot see that it stands beside the amount. */
  readonly currencyLabel: string;
};

/** An amount with its currency, or why there is none: two boxes side by side, one answer in the form. */
export function AnswerMoney({ name, currencyLabel, ...rest }: AnswerMoneyProps) {
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const stored: unknown = field.value;
  const { mv, value } = showAnswer(stored, typedMoney(null), typedMoney);
  const [chosen, setChosen] = useState(value.currency);
  const currency = isAnswer(stored) && "value" in stored ? value.currency : chosen;
  const keep = (next: Parameters<typeof keepAnswer<typeof value>>[0]): void => {
    field.onChange(keepAnswer(next, ({ amount }) => amount.trim() === ""));
  };
  return (
    <>
      <NumberAnswer
        id={name}
        {...rest}
        maxLength={MAX_LENGTH}
        mv={mv}
        value={value.amount}
        onChange={(next) => {
          keep({ mv: next.mv, value: { amount: next.value, currency } });
        }}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={say(messageToShow(fieldState))}
      />
      <CurrencyBox
        name={name}
        label={currencyLabel}
        value={currency}
        onChange={(code) => {
          setChosen(code);
          if (value.amount !== "") keep({ mv, value: { amount: value.amount, currency: code } });
        }}
      />
    </>
  );
}

/** An amount with its currency that has no states, such as a payment that was made. */
export function PlainMoney({ name, currencyLabel, ...rest }: AnswerMoneyProps) {
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const value = typedMoney(field.value);
  return (
    <>
      <NumberAnswer
        id={name}
        {...rest}
        maxLength={MAX_LENGTH}
        allowedStates={NO_STATES}
        mv="known"
        value={value.amount}
        onChange={(next) => {
          field.onChange({ ...value, amount: next.value });
        }}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={say(messageToShow(fieldState))}
      />
      <CurrencyBox
        name={name}
        label={currencyLabel}
        value={value.currency}
        onChange={(currency) => {
          field.onChange({ ...value, currency });
        }}
      />
    </>
  );
}

interface CurrencyBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: (typeof CURRENCY)[number];
  readonly onChange: (currency: (typeof CURRENCY)[number]) => void;
}

function CurrencyBox({ name, label, value, onChange }: CurrencyBoxProps) {
  return (
    <SelectAnswer
      id={`${name}.currency`}
      label={label}
      allowedStates={NO_STATES}
      mv="known"
      options={useCodeOptions("currency")}
      value={value}
      onChange={(next) => {
        const code = CURRENCY.find((one) => one === next.value);
        if (code !== undefined) onChange(code);
      }}
    />
  );
}
