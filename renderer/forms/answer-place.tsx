import { choiceAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { PlaceField, type PlaceFieldProps } from "./place-field";
import { NO_STATES, usePlainField } from "./plain-field";
import { useAnswerField } from "./use-answer-field";

/** The code of a place, or why there is none. */
export function AnswerPlace({ name, ...rest }: BoundProps<PlaceFieldProps>) {
  return <PlaceField id={name} {...rest} {...useAnswerField(name, choiceAdapter)} />;
}

/** The code of a place that has no states; the form holds an empty text for none. */
export function PlainPlace({ name, ...rest }: BoundProps<PlaceFieldProps>) {
  const bound = usePlainField(name, choiceAdapter.show, (code) => code ?? "");
  return <PlaceField id={name} {...rest} allowedStates={NO_STATES} {...bound} />;
}
