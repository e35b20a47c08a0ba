import { MultiSelect } from "@mantine/core";
import { useMemo, useState } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerOption, AnswerProps } from "./answer-props";
import { findOptions, optionData } from "./option-data";
import { takeMarked } from "./take-marked";
import { ListMark } from "./unit";
import { useAnswer } from "./use-answer";

export interface MultiSelectAnswerProps extends AnswerProps<string[]> {
  options: readonly AnswerOption[];
  placeholder?: string;
  nothingFound?: string;
}

const isNone = (value: string[]) => value.length === 0;

/** Several of a list; what is chosen stands in the field. */
export function MultiSelectAnswer(props: MultiSelectAnswerProps) {
  const { setValue, setState } = useAnswer(props, [], isNone);
  const [isOpen, setIsOpen] = useState(false);
  const data = useMemo(() => optionData(props.options), [props.options]);
  return (
    <AnswerField {...props} onState={setState} stateLook="inside" isListOpen={isOpen}>
      {(control) => (
        <MultiSelect
          openOnFocus={false}
          {...control}
          ref={props.inputRef}
          placeholder={
            props.value.length > 0 ? undefined : (control.placeholder ?? props.placeholder)
          }
          data={data}
          value={props.value}
          onChange={setValue}
          searchable
          hidePickedOptions
          filter={findOptions}
          nothingFoundMessage={props.nothingFound}
          // typing and Enter are enough: the first option found is the one that Enter takes
          selectFirstOptionOnChange
          onKeyDownCapture={takeMarked}
          onDropdownOpen={() => {
            setIsOpen(true);
          }}
          onDropdownClose={() => {
            setIsOpen(false);
          }}
          maxDropdownHeight={264}
          rightSection={<ListMark />}
          rightSectionPointerEvents="none"
        />
      )}
    </AnswerField>
  );
}
