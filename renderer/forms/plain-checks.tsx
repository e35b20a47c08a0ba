import { CheckAnswer, type CheckAnswerProps } from "../ui";
import { listAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { NO_STATES, usePlainField } from "./plain-field";

/** Several codes that have no states. */
export function PlainChecks({ name, ...rest }: BoundProps<CheckAnswerProps>) {
  return (
    <CheckAnswer
      id={name}
      {...rest}
      allowedStates={NO_STATES}
      {...usePlainField(name, listAdapter.show)}
    />
  );
}
