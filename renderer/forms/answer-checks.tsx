import { CheckAnswer, type CheckAnswerProps } from "../ui";
import { listAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** Several codes of a short list, all in view. */
export function AnswerChecks({ name, ...rest }: BoundProps<CheckAnswerProps>) {
  return <CheckAnswer id={name} {...rest} {...useAnswerField(name, listAdapter)} />;
}
