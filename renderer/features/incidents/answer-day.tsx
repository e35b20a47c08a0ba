import { useState } from "react";
import { useController } from "react-hook-form";
import { useWords } from "../../i18n/i18n";
import { isAnswer, keepAnswer, messageIn, useDateWords, useSayError } from "../../forms";
import { joinDay, splitDay } from "../../forms/day-boxes";
import { PartialDateAnswer } from "../../ui";

/** A whole day or why there is none: an answer whose value is `YYYY-MM-DD`, typed in either digits. */
export function AnswerDay({ name, label }: { name: string; label: string }) {
  const { lang } = useWords();
  const { field, fieldState } = useController({ name });
  const say = useSayError();
  const stored: unknown = field.value;
  const given = isAnswer(stored) ? stored : null;
  const [boxes, setBoxes] = useState(
    () => splitDay(given !== null && "value" in given ? given.value : "", lang).day,
  );
  const mv = given?.mv ?? "not_asked";
  return (
    <PartialDateAnswer
      id={name}
      label={label}
      isWhole
      isWide={false}
      dateWords={useDateWords()}
      mv={mv}
      value={boxes}
      onChange={(next) => {
        setBoxes(next.value);
        const typed = { mv: next.mv, value: joinDay(next.value) };
        field.onChange(keepAnswer(typed, (day) => day === ""));
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={say(messageIn(fieldState.error))}
    />
  );
}
