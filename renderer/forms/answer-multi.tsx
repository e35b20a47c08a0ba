import { useWords } from "../i18n/i18n";
import { MultiSelectAnswer, type MultiSelectAnswerProps } from "../ui";
import { listAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** Several codes of a long list. */
export function AnswerMulti({ name, ...rest }: BoundProps<MultiSelectAnswerProps>) {
  const { t } = useWords();
  return (
    <MultiSelectAnswer
      id={name}
      nothingFound={t("common.nothingFound")}
      {...rest}
      {...useAnswerField(name, listAdapter)}
    />
  );
}
