import { Select } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerOption, AnswerProps } from "./answer-props";
import { findOptions, findOptionsBy, optionData, optionTyped, type Fold } from "./option-data";
import { takeMarked } from "./take-marked";
import { ListMark } from "./unit";
import { useAnswer } from "./use-answer";

export interface SelectAnswerProps extends AnswerProps<string | null> {
  options: readonly AnswerOption[];
  placeholder?: string;
  /** Said when the search finds no option. */
  nothingFound?: string;
  /** Searchable from nine options unless said. */
  isSearchable?: boolean;
  /** How words are compared; by their letters, large or small, unless said. Give the same function every time. */
  fold?: Fold;
}

const isNone = (value: string | null) => value === null || value === "";

/** One of a list; long lists can be searched by typing. */
export function SelectAnswer(props: SelectAnswerProps) {
  const { setValue, setState } = useAnswer(props, null, isNone);
  const [isOpen, setIsOpen] = useState(false);
  /** The words in the field were chosen: leaving it does not choose them a second time. */
  const isTaken = useRef(false);
  const { fold } = props;
  const filter = useMemo(() => (fold ? findOptionsBy(fold) : findOptions), [fold]);
  const data = useMemo(() => optionData(props.options), [props.options]);
  return (
    <AnswerField {...props} onState={setState} stateLook="inside" isListOpen={isOpen}>
      {(control) => (
        <Select
          openOnFocus={false}
          placeholder={props.placeholder}
          {...control}
          ref={props.inputRef}
          data={data}
          value={props.value === "" ? null : props.value}
          onChange={(value) => {
            isTaken.current = true;
            setValue(value);
          }}
          onInput={() => {
            isTaken.current = false;
          }}
          allowDeselect={false}
          searchable={props.isSearchable ?? props.options.length > 8}
          filter={filter}
          // words typed out in full are an answer without Enter too; seen before Mantine clears the search
          onBlurCapture={(event) => {
            if (isTaken.current) return;
            const option = optionTyped(props.options, event.currentTarget.value);
            if (option && option.value !== props.value && !option.isDisabled) {
              setValue(option.value);
            }
          }}
          nothingFoundMessage={props.nothingFound}
          // typing and Enter are enough: the first option found is the one that Enter takes
          selectFirstOptionOnChange
          onKeyDownCapture={takeMarked}
          // what is typed next replaces the chosen words instead of standing behind them
          onClick={(event) => {
            event.currentTarget.select();
          }}
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
