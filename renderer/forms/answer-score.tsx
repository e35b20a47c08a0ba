import { ScoreAnswer, type ScoreAnswerProps } from "../ui";
import type { BoundProps } from "./bound-props";
import { useAnswerField, type AnswerAdapter } from "./use-answer-field";

const scoreAdapter: AnswerAdapter<number | null> = {
  empty: null,
  isEmpty: (value) => value === null,
  show: (stored) => {
    const score = typeof stored === "string" ? Number(stored) : stored;
    return typeof score === "number" && Number.isInteger(score) ? score : null;
  },
};

/** A score in bars, such as 1 to 4. */
export function AnswerScore({ name, ...rest }: BoundProps<ScoreAnswerProps>) {
  return <ScoreAnswer id={name} {...rest} {...useAnswerField(name, scoreAdapter)} />;
}
