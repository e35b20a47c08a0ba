import { SegmentAnswer, type SegmentAnswerProps } from "../ui";
import { choiceAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { NO_STATES, usePlainField } from "./plain-field";

/** One of a few codes that has no states. */
export function PlainSegment({ name, ...rest }: BoundProps<SegmentAnswerProps>) {
  return (
    <SegmentAnswer
      id={name}
      {...rest}
      allowedStates={NO_STATES}
      {...usePlainField(name, choiceAdapter.show)}
    />
  );
}
