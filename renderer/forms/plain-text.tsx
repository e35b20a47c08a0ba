import { TextAnswer, type TextAnswerProps } from "../ui";
import { textAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { NO_STATES, usePlainField } from "./plain-field";

/** A line of text without states. */
export function PlainText({ name, ...rest }: BoundProps<TextAnswerProps>) {
  return (
    <TextAnswer
      id={name}
      {...rest}
      allowedStates={NO_STATES}
      {...usePlainField(name, textAdapter.show)}
    />
  );
}
