import { useState } from "react";
import { useController } from "react-hook-form";
import { useWords } from "../i18n/i18n";
import { PartialDateAnswer, type PartialDateAnswerProps } from "../ui";
import type { BoundProps } from "./bound-props";
import { joinDay, splitDay } from "./day-boxes";
import { messageToShow, useSayError } from "./field-error";
import { NO_STATES } from "./plain-field";
import { useDateWords } from "./use-date-words";

export type PlainDayProps = Omit<BoundProps<PartialDateAnswerProps>, "dateWords" | "isWhole"> & {
  /** What the form holds when the boxes are empty; the empty string unless said. */
  readonly whenEmpty?: null;
};

/** A whole day, `YYYY-MM-DD` in the form; the boxes keep what was typed, in either kind of digits. */
export function PlainDay({ name, whenEmpty, ...rest }: PlainDayProps) {
  const { lang } = useWords();
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const [boxes, setBoxes] = useState(() => splitDay(field.value, lang).day);
  return (
    <PartialDateAnswer
      id={name}
      {...rest}
      isWhole
      dateWords={useDateWords()}
      allowedStates={NO_STATES}
      mv="known"
      value={boxes}
      onChange={(next) => {
        setBoxes(next.value);
        const day = joinDay(next.value);
        field.onChange(day === "" && whenEmpty === null ? null : day);
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={say(messageToShow(fieldState))}
    />
  );
}
