import { AnswerField } from "./answer-field";
import type { AnswerOption, AnswerProps } from "./answer-props";
import { Checks } from "./checks";
import { useAnswer } from "./use-answer";

export interface CheckAnswerProps extends AnswerProps<string[]> {
  options: readonly AnswerOption[];
}

const isNone = (value: string[]) => value.length === 0;

/** Several of a few, all in view. */
export function CheckAnswer(props: CheckAnswerProps) {
  const { setValue, setState } = useAnswer(props, [], isNone);
  return (
    <AnswerField isWide {...props} onState={setState} stateLook="beside" labelFor="group">
      {(control, labelId) => (
        <Checks
          labelledBy={labelId}
          describedBy={control["aria-describedby"]}
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
