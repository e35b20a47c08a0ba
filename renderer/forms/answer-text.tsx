import { TextAnswer, type TextAnswerProps } from "../ui";
import { textAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** One line of text, or why there is none. */
export function AnswerText({ name, ...rest }: BoundProps<TextAnswerProps>) {
  return <TextAnswer id={name} {...rest} {...useAnswerField(name, textAdapter)} />;
}
