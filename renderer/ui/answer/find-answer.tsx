import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import { ListMark } from "./unit";
import { useAnswer } from "./use-answer";
import fields from "../look/mantine-fields.module.css";
import css from "./find-answer.module.css";

/** What a search has found. */
export interface FoundOption {
  value: string;
  label: string;
  /** Tells it from others of the same name. */
  detail?: string;
}

export interface FindAnswerProps extends AnswerProps<string | null> {
  /** What the value is called. */
  shown: string;
  /** What was found for the text given to `onSearch` last. */
  found: readonly FoundOption[];
  /** Called with every change of what is typed, and with nothing when the list opens or closes. */
  onSearch: (typed: string) => void;
  /** Said while there is nothing to choose: that it is being looked for, or that there is none. */
  nothingFound: string;
  placeholder?: string;
}

const INPUT_CLASSES = { input: fields["input"] ?? "", section: fields["section"] ?? "" };
const LIST_CLASSES = {
  dropdown: fields["dropdown"] ?? "",
  option: fields["option"] ?? "",
  empty: fields["empty"] ?? "",
};

const isNone = (value: string | null) => value === null || value === "";

/** One of more things than a list can hold: typing finds a few of them, Enter takes the first. */
export function FindAnswer(props: FindAnswerProps) {
  const { found, onSearch } = props;
  const { setValue, setState } = useAnswer(props, null, isNone);
  /** Null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      setTyped(null);
      combobox.resetSelectedOption();
    },
  });
  const { dropdownOpened: isOpen, selectFirstOption, resetSelectedOption } = combobox;
  const isTyping = typed !== null && typed.trim() !== "";
  // typing and Enter are enough, also when what was found comes a moment after the letters
  useEffect(() => {
    if (isTyping && isOpen && found.length > 0) selectFirstOption();
    else resetSelectedOption();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the list decides, not the functions
  }, [found, isTyping, isOpen]);

  // what is typed next replaces the chosen words instead of standing behind them
  const input = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (typed === null && document.activeElement === input.current) input.current?.select();
  }, [typed, props.shown]);

  function open() {
    if (isOpen) return;
    onSearch("");
    combobox.openDropdown();
  }
  return (
    <AnswerField {...props} onState={setState} stateLook="inside" isListOpen={isOpen}>
      {(control) => (
        <Combobox
          store={combobox}
          classNames={LIST_CLASSES}
          onOptionSubmit={(value) => {
            setValue(value);
            combobox.closeDropdown();
          }}
        >
          <Combobox.Target withExpandedAttribute>
            <InputBase
              placeholder={props.placeholder}
              {...control}
              ref={(element) => {
                input.current = element;
                props.inputRef?.(element);
              }}
              size="md"
              classNames={INPUT_CLASSES}
              value={typed ?? props.shown}
              title={typed === null ? props.shown : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              rightSection={<ListMark />}
              rightSectionPointerEvents="none"
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                combobox.openDropdown();
                onSearch(event.currentTarget.value);
              }}
              onFocus={(event) => {
                event.currentTarget.select();
              }}
              onClick={(event) => {
                event.currentTarget.select();
                open();
              }}
              onKeyDown={(event) => {
                if (!isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) onSearch("");
              }}
              onBlur={() => {
                combobox.closeDropdown();
              }}
            />
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Options mah={232} className={css["list"]} aria-label={props.label}>
              {found.map((option) => (
                <Combobox.Option
                  key={option.value}
                  value={option.value}
                  active={option.value === props.value}
                >
                  <span>{option.label}</span>
                  {option.detail && <span className={css["detail"]}> {option.detail}</span>}
                </Combobox.Option>
              ))}
              {found.length === 0 && <Combobox.Empty>{props.nothingFound}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </AnswerField>
  );
}
