import { Autocomplete } from "@mantine/core";
import { useState } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import { useAnswer } from "./use-answer";

export interface SuggestAnswerProps extends AnswerProps<string> {
  /** What is offered while typing; anything else may be typed too. Each once. */
  suggestions: readonly string[];
  maxLength?: number;
}

/** Offered at once: a list that is read, not scrolled through. */
const OFFERED = 8;

const isBlank = (value: string) => value === "";

/** One line of text with names to take over, for a list that is never complete. */
export function SuggestAnswer(props: SuggestAnswerProps) {
  const { setValue, setState } = useAnswer(props, "", isBlank);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <AnswerField {...props} onState={setState} stateLook="inside" isListOpen={isOpen}>
      {(control) => (
        <Autocomplete
          openOnFocus={false}
          {...control}
          ref={props.inputRef}
          data={[...props.suggestions]}
          limit={OFFERED}
          value={props.value}
          onChange={setValue}
          onDropdownOpen={() => {
            setIsOpen(true);
          }}
          onDropdownClose={() => {
            setIsOpen(false);
          }}
          maxLength={props.maxLength}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </AnswerField>
  );
}
