import { useMemo } from "react";
import { useWords } from "../i18n/i18n";
import { PartialDateAnswer, type PartialDateAnswerProps } from "../ui";
import { dateAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";
import { useDateWords } from "./use-date-words";

/**
 * A date as far as it is known: leaving day or month empty makes it less exact, never wrong. While nobody
 * has asked, the boxes stand open, so that somebody who knows only the year can go to it at once.
 */
export function AnswerDate({
  name,
  ...rest
}: Omit<BoundProps<PartialDateAnswerProps>, "dateWords">) {
  const { t, lang } = useWords();
  const adapter = useMemo(() => dateAdapter(lang), [lang]);
  const dateWords = useDateWords();
  const bound = useAnswerField(name, adapter);
  const open = { mv: "known", note: t("common.answer.lines.not_asked") } as const;
  return (
    <PartialDateAnswer
      id={name}
      {...rest}
      dateWords={dateWords}
      {...bound}
      {...(bound.mv === "not_asked" && open)}
    />
  );
}
