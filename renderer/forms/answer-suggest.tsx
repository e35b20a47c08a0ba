import { SuggestAnswer, type SuggestAnswerProps } from "../ui";
import { textAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** A line of text with names to take over, or why there is none. */
export function AnswerSuggest({ name, ...rest }: BoundProps<SuggestAnswerProps>) {
  return <SuggestAnswer id={name} {...rest} {...useAnswerField(name, textAdapter)} />;
}
