import { NumberAnswer, type NumberAnswerProps } from "../ui";
import { textAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** A number as typed, in either kind of digits; the schema reads it. */
export function AnswerNumber({ name, ...rest }: BoundProps<NumberAnswerProps>) {
  return <NumberAnswer id={name} {...rest} {...useAnswerField(name, textAdapter)} />;
}
