import { useWords } from "../i18n/i18n";
import { SelectAnswer, type SelectAnswerProps } from "../ui";
import { choiceAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { NO_STATES, usePlainField } from "./plain-field";

/** One code of a list that has no states. */
export function PlainSelect({ name, ...rest }: BoundProps<SelectAnswerProps>) {
  const { t } = useWords();
  return (
    <SelectAnswer
      id={name}
      nothingFound={t("common.nothingFound")}
      {...rest}
      allowedStates={NO_STATES}
      {...usePlainField(name, choiceAdapter.show)}
    />
  );
}
