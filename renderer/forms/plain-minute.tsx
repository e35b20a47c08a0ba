import { useState } from "react";
import { useController } from "react-hook-form";
import { useWords } from "../i18n/i18n";
import { PartialDateAnswer, TextAnswer } from "../ui";
import { joinMinute, splitDay, type DayAndTime } from "./day-boxes";
import { messageToShow, useSayError } from "./field-error";
import { NO_STATES } from "./plain-field";
import { useDateWords } from "./use-date-words";

export interface PlainMinuteProps {
  readonly name: string;
  readonly label: string;
  readonly timeLabel: string;
}

/** A day and a time of day, `YYYY-MM-DDTHH:mm` in the form; two fields side by side. */
export function PlainMinute(props: PlainMinuteProps) {
  const { lang } = useWords();
  // with the language the digits change, so what is kept is taken apart anew
  return <MinuteFields key={lang} {...props} />;
}

function MinuteFields({ name, label, timeLabel }: PlainMinuteProps) {
  const { lang } = useWords();
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const [typed, setTyped] = useState<DayAndTime>(() => splitDay(field.value, lang));
  const change = (next: DayAndTime): void => {
    setTyped(next);
    field.onChange(joinMinute(next));
  };
  const message = messageToShow(fieldState);
  return (
    <>
      <PartialDateAnswer
        id={name}
        label={label}
        isWide={false}
        isWhole
        dateWords={useDateWords()}
        allowedStates={NO_STATES}
        mv="known"
        value={typed.day}
        onChange={(next) => {
          change({ ...typed, day: next.value });
        }}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={message === "not_a_date" ? say(message) : undefined}
      />
      <TextAnswer
        id={`${name}.time`}
        label={timeLabel}
        allowedStates={NO_STATES}
        inputMode="numeric"
        maxLength={5}
        mv="known"
        value={typed.time}
        onChange={(next) => {
          change({ ...typed, time: next.value });
        }}
        onBlur={field.onBlur}
        error={message === "not_a_date" ? undefined : say(message)}
      />
    </>
  );
}
