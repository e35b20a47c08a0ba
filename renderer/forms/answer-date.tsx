import { useMemo } from "react";
import { useWords } from "../i18n/i18n";
import { PartialDateAnswer, type PartialDateAnswerProps } from "../ui";
import { dateAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";
import { useDateWords } from "./use-date-words";

/** A date as far as it is known: leaving day or month empty makes it less exact, never wrong. */
export function AnswerDate({
  name,
  ...rest
}: Omit<BoundProps<PartialDateAnswerProps>, "dateWords">) {
  const { lang } = useWords();
  const adapter = useMemo(() => dateAdapter(lang), [lang]);
  return (
    <PartialDateAnswer
      id={name}
      {...rest}
      dateWords={useDateWords()}
      {...useAnswerField(name, adapter)}
    />
  );
}
