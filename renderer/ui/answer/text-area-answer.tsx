import { Textarea } from "@mantine/core";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import { useAnswer } from "./use-answer";

export interface TextAreaAnswerProps extends AnswerProps<string> {
  lang?: string;
  placeholder?: string;
  /** Serif: the person's own words. */
  isVoice?: boolean;
  minRows?: number;
  maxRows?: number;
  maxLength?: number;
}

const isBlank = (value: string) => value === "";

/** Several lines of text, growing with what is written. */
export function TextAreaAnswer(props: TextAreaAnswerProps) {
  const { setValue, setState } = useAnswer(props, "", isBlank);
  return (
    <AnswerField isWide {...props} onState={setState} stateLook="inside">
      {(control) => (
        <Textarea
          placeholder={props.placeholder}
          {...control}
          ref={props.inputRef}
          value={props.value}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
          lang={props.lang}
          maxLength={props.maxLength}
          data-voice={props.isVoice || undefined}
          autosize
          minRows={props.minRows ?? 3}
          maxRows={props.maxRows ?? 14}
        />
      )}
    </AnswerField>
  );
}
