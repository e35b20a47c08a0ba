import { MultiSelectAnswer, type MultiSelectAnswerProps } from "../ui";
import { listAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** Several codes of a long list. */
export function AnswerMulti({ name, ...rest }: BoundProps<MultiSelectAnswerProps>) {
  return <MultiSelectAnswer {...rest} {...useAnswerField(name, listAdapter)} />;
}
