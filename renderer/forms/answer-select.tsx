import { useWords } from "../i18n/i18n";
import { SelectAnswer, type SelectAnswerProps } from "../ui";
import { choiceAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** One code of a list. */
export function AnswerSelect({ name, ...rest }: BoundProps<SelectAnswerProps>) {
  const { t } = useWords();
  return (
    <SelectAnswer
      id={name}
      nothingFound={t("common.nothingFound")}
      {...rest}
      {...useAnswerField(name, choiceAdapter)}
    />
  );
}
