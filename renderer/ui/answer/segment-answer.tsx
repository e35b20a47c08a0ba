import { AnswerField } from "./answer-field";
import type { AnswerOption, AnswerProps } from "./answer-props";
import { Segment } from "./segment";
import { useAnswer } from "./use-answer";

export interface SegmentAnswerProps extends AnswerProps<string | null> {
  /** Two to five; more are a `SelectAnswer`. */
  options: readonly AnswerOption[];
}

const isNone = (value: string | null) => value === null || value === "";

/** One of a few, all in view. */
export function SegmentAnswer(props: SegmentAnswerProps) {
  const { setValue, setState } = useAnswer(props, null, isNone);
  return (
    <AnswerField {...props} onState={setState} stateLook="beside" labelFor="group">
      {(control, labelId) => (
        <Segment
          labelledBy={labelId}
          describedBy={control["aria-describedby"]}
          isInvalid={control.error}
          isDisabled={control.disabled}
          inputRef={props.inputRef}
          options={props.options}
          value={props.value}
          onChange={setValue}
        />
      )}
    </AnswerField>
  );
}
