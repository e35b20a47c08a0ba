import { SelectAnswer, type SelectAnswerProps } from "../ui";
import { choiceAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** One code of a list. */
export function AnswerSelect({ name, ...rest }: BoundProps<SelectAnswerProps>) {
  return <SelectAnswer {...rest} {...useAnswerField(name, choiceAdapter)} />;
}
