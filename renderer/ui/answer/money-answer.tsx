import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerOption, AnswerProps } from "./answer-props";
import { isMissing } from "./answer-state";
import { optionData } from "./option-data";
import { ListMark } from "./unit";
import { useAnswer } from "./use-answer";
import css from "./money-answer.module.css";

/** An amount as it is typed, in either script, and what it is in. */
export interface MoneyParts {
  amount: string;
  currency: string;
  /** For how long it is paid, where that is asked. */
  per?: string;
}

export interface MoneyAnswerProps extends AnswerProps<MoneyParts> {
  currencies: readonly AnswerOption[];
  /** Asks for how long it is paid as well. */
  periods?: readonly AnswerOption[];
  /** Names of the lists beside the amount, said after the label. */
  moneyWords: { currency: string; period: string };
}

const isBlank = ({ amount }: MoneyParts) => amount.trim() === "";

/**
 * An amount with its currency, and with its period where that is asked: one answer, one state. Without an
 * amount there is nothing to be in a currency: the lists come with the first digit.
 */
export function MoneyAnswer(props: MoneyAnswerProps) {
  const { value, mv, label, moneyWords, periods } = props;
  const { setValue, setState } = useAnswer(props, { ...value, amount: "" }, isBlank);
  const [isOpen, setIsOpen] = useState(false);
  const setBeside = (part: Partial<MoneyParts>) => {
    props.onChange({ mv, value: { ...value, ...part } });
  };
  return (
    <AnswerField {...props} onState={setState} stateLook="inside" isListOpen={isOpen}>
      {(control) => (
        <div className={css["row"]}>
          <TextInput
            className={css["amount"]}
            {...control}
            ref={props.inputRef}
            value={value.amount}
            inputMode="decimal"
            autoComplete="off"
            maxLength={18}
            onChange={(event) => {
              setValue({ ...value, amount: event.currentTarget.value });
            }}
          />
          {!isMissing(mv) && (
            <Beside
              id={`${control.id}.currency`}
              label={`${label}: ${moneyWords.currency}`}
              options={props.currencies}
              value={value.currency}
              isDisabled={control.disabled}
              onOpen={setIsOpen}
              onChange={(currency) => {
                setBeside({ currency });
              }}
            />
          )}
          {periods && !isMissing(mv) && (
            <Beside
              id={`${control.id}.per`}
              label={`${label}: ${moneyWords.period}`}
              options={periods}
              value={value.per ?? null}
              isDisabled={control.disabled}
              onOpen={setIsOpen}
              onChange={(per) => {
                setBeside({ per });
              }}
            />
          )}
        </div>
      )}
    </AnswerField>
  );
}

interface BesideProps {
  id: string;
  label: string;
  options: readonly AnswerOption[];
  value: string | null;
  isDisabled: boolean | undefined;
  onOpen: (isOpen: boolean) => void;
  onChange: (code: string) => void;
}

function Beside({ id, label, options, value, isDisabled, onOpen, onChange }: BesideProps) {
  return (
    <Select
      id={id}
      className={css["beside"]}
      aria-label={label}
      openOnFocus={false}
      data={optionData(options)}
      value={value}
      disabled={isDisabled}
      allowDeselect={false}
      onChange={(code) => {
        if (code !== null) onChange(code);
      }}
      onDropdownOpen={() => {
        onOpen(true);
      }}
      onDropdownClose={() => {
        onOpen(false);
      }}
      rightSection={<ListMark />}
      rightSectionPointerEvents="none"
    />
  );
}
