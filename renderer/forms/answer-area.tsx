import { TextAreaAnswer, type TextAreaAnswerProps } from "../ui";
import { textAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** Several lines of text; with `isVoice` the person's own words. */
export function AnswerArea({ name, ...rest }: BoundProps<TextAreaAnswerProps>) {
  return <TextAreaAnswer id={name} {...rest} {...useAnswerField(name, textAdapter)} />;
}
