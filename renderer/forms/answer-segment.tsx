import { SegmentAnswer, type SegmentAnswerProps } from "../ui";
import { choiceAdapter } from "./adapters";
import type { BoundProps } from "./bound-props";
import { useAnswerField } from "./use-answer-field";

/** One of two to five codes, all in view. */
export function AnswerSegment({ name, ...rest }: BoundProps<SegmentAnswerProps>) {
  return <SegmentAnswer id={name} {...rest} {...useAnswerField(name, choiceAdapter)} />;
}
