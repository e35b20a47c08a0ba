import { PasswordInput, TextInput } from "@mantine/core";
import type { HTMLInputTypeAttribute } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import { Unit } from "./unit";
import { useAnswer } from "./use-answer";

export interface TextAnswerProps extends AnswerProps<string> {
  /** Of what is typed, not of the screen: sets the face and the spelling. */
  lang?: string;
  placeholder?: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: "text" | "numeric" | "tel" | "email";
  /** At the right inside: "years". */
  unit?: string;
  maxLength?: number;
  autoComplete?: string;
  autoFocus?: boolean;
  isCode?: boolean;
  /** Hidden while typed, with a button to look; `secretLabel` names the button. */
  isSecret?: boolean;
  secretLabel?: string;
}

const isBlank = (value: string) => value === "";

/** One line of text, or why there is none. */
export function TextAnswer(props: TextAnswerProps) {
  const { setValue, setState } = useAnswer(props, "", isBlank);
  const Control = props.isSecret ? PasswordInput : TextInput;
  return (
    <AnswerField {...props} onState={setState} stateLook="inside">
      {(control) => (
        <Control
          placeholder={props.placeholder}
          {...control}
          ref={props.inputRef}
          value={props.value}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
          lang={props.lang}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          autoComplete={props.autoComplete ?? "off"}
          data-autofocus={props.autoFocus || undefined}
          autoFocus={props.autoFocus}
          data-code={props.isCode || undefined}
          spellCheck={false}
          {...(props.isSecret
            ? { visibilityToggleButtonProps: { "aria-label": props.secretLabel ?? props.label } }
            : { type: props.type ?? "text" })}
          {...(props.unit
            ? {
                rightSection: <Unit>{props.unit}</Unit>,
                rightSectionWidth: "auto",
              }
            : {})}
        />
      )}
    </AnswerField>
  );
}
