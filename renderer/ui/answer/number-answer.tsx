import { TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useUiLook } from "../ui-look";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import { latinDigits, writeDigits } from "./digits";
import { Unit } from "./unit";
import { useAnswer } from "./use-answer";

export interface NumberAnswerProps extends AnswerProps<string> {
  /** Inside at the right: "years". */
  unit?: string;
  /** Bounds of the up and down keys only; what is typed is kept as typed and judged elsewhere. */
  min?: number;
  max?: number;
  maxLength?: number;
  placeholder?: string;
}

const isBlank = (value: string) => value === "";

/** A number as it is typed, in either script; up and down change it by one. */
export function NumberAnswer(props: NumberAnswerProps) {
  const { min = 0, max = 999_999, value } = props;
  const { lang } = useUiLook();
  const { setValue, setState } = useAnswer(props, "", isBlank);

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.altKey) return;
    const now = value === "" ? min - step : Number(latinDigits(value));
    if (!Number.isInteger(now)) return;
    event.preventDefault();
    setValue(writeDigits(Math.min(max, Math.max(min, now + step)), value, lang));
  }

  return (
    <AnswerField {...props} onState={setState} stateLook="inside">
      {(control) => (
        <TextInput
          placeholder={props.placeholder}
          {...control}
          ref={props.inputRef}
          value={value}
          inputMode="numeric"
          autoComplete="off"
          maxLength={props.maxLength ?? 9}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setValue(event.currentTarget.value.trim());
          }}
          {...(props.unit && value !== ""
            ? {
                rightSection: <Unit>{props.unit}</Unit>,
                rightSectionWidth: "auto",
              }
            : {})}
        />
      )}
    </AnswerField>
  );
}
