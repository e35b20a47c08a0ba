import { TextInput } from "@mantine/core";
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { useUiLook } from "../ui-look";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import { isMissing, offeredStates } from "./answer-state";
import { digitsOf, latinDigits, writeDigits } from "./digits";
import * as date from "./partial-date";
import type { DateExactness, DatePart, PartialDateParts } from "./partial-date";
import { Segment } from "./segment";
import { useAnswer } from "./use-answer";
import css from "./partial-date-answer.module.css";

export interface DateWords {
  day: string;
  month: string;
  year: string;
  about: string;
  /** At the right of the label: "exact to". */
  exactTo: string;
}

export interface PartialDateAnswerProps extends AnswerProps<PartialDateParts> {
  dateWords: DateWords;
  /** Where up and down begin in an empty year. */
  aroundYear?: number;
  /** Leave out the choice of exactness where only a whole date makes sense. */
  isWhole?: boolean;
}

const order: readonly DatePart[] = ["day", "month", "year"];

/** A date of which a part may be missing. Digits move on by themselves; what is left empty sets the exactness. */
export function PartialDateAnswer(props: PartialDateAnswerProps) {
  const { value, dateWords, isWhole = false } = props;
  const { lang } = useUiLook();
  const parts = useRef<Partial<Record<DatePart, HTMLInputElement | null>>>({});
  const { setState } = useAnswer(props, date.emptyDate, date.isEmptyDate);
  // an emptied date keeps its parts until the person leaves it: the field must not vanish under the fingers
  const wasEmptied = useRef(false);
  const setValue = (next: PartialDateParts) => {
    wasEmptied.current = date.isEmptyDate(next);
    props.onChange({ mv: isMissing(props.mv) ? "known" : props.mv, value: next });
  };
  const onBlur = () => {
    if (wasEmptied.current && date.isEmptyDate(value) && !isMissing(props.mv)) {
      const mayAsk = (props.allowedStates ?? offeredStates).includes("not_asked");
      if (mayAsk) props.onChange({ mv: "not_asked", value: date.emptyDate });
    }
    wasEmptied.current = false;
    props.onBlur?.();
  };
  const wasStarted = useRef(false);
  const change = (next: Partial<PartialDateParts>) => {
    setValue(date.withExactness({ ...value, ...next }));
  };
  const step = (part: DatePart, by: 1 | -1) => {
    const target = parts.current[order[order.indexOf(part) + by] ?? part];
    target?.focus();
    target?.select();
  };
  // the first digit was typed on the state line: go on from there as if it had been typed into the day
  useLayoutEffect(() => {
    if (!wasStarted.current) return;
    wasStarted.current = false;
    if (date.isPartFull("day", value.day)) step("day", 1);
  });

  function onKeyDown(part: DatePart, event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    const isAtEnd = selectionStart === text.length;
    if (/^[/.\- ]$/u.test(event.key)) {
      event.preventDefault();
      step(part, 1);
    } else if (
      (event.key === "Backspace" && text === "") ||
      (event.key === "ArrowLeft" && isAtStart)
    ) {
      event.preventDefault();
      step(part, -1);
    } else if (event.key === "ArrowRight" && isAtEnd) {
      event.preventDefault();
      step(part, 1);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      const by = event.key === "ArrowUp" ? 1 : -1;
      const [min, max] = date.partRange[part];
      const from = part === "year" ? (props.aroundYear ?? 2000) : by > 0 ? min - 1 : max + 1;
      const next = text === "" ? from + (part === "year" ? 0 : by) : Number(latinDigits(text)) + by;
      change({ [part]: writeDigits(Math.min(max, Math.max(min, next)), text, lang) });
    }
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = date.readPastedDate(event.clipboardData.getData("text"));
    if (!pasted) return;
    event.preventDefault();
    setValue(date.withExactness({ ...pasted, approx: "day" }));
  }

  return (
    <AnswerField
      isWide
      note={isWhole ? undefined : dateWords.exactTo}
      {...props}
      onBlur={onBlur}
      labelFor="group"
      onState={(state, text) => {
        const digits = digitsOf(text ?? "");
        if (state === "known" && text !== undefined) {
          if (digits === "") return;
          setValue({ ...date.emptyDate, day: digits });
          wasStarted.current = true;
        } else setState(state);
      }}
    >
      {(control, labelId) => (
        <div className={css["row"]}>
          <div
            className={css["parts"]}
            role="group"
            aria-labelledby={labelId}
            aria-describedby={control["aria-describedby"]}
          >
            {order.map((part) => (
              <TextInput
                key={part}
                {...control}
                id={part === "day" ? control.id : `${control.id}-${part}`}
                ref={(element) => {
                  parts.current[part] = element;
                  if (part === "day") props.inputRef?.(element);
                }}
                aria-label={dateWords[part]}
                placeholder={dateWords[part]}
                inputMode="numeric"
                autoComplete="off"
                value={value[part]}
                onPaste={onPaste}
                onKeyDown={(event) => {
                  onKeyDown(part, event);
                }}
                onChange={(event) => {
                  const text = digitsOf(event.currentTarget.value).slice(0, date.partLength[part]);
                  change({ [part]: text });
                  if (text.length > value[part].length && date.isPartFull(part, text))
                    step(part, 1);
                }}
              />
            ))}
          </div>
          {!isWhole && (
            <Segment
              label={dateWords.exactTo}
              isDisabled={control.disabled}
              value={value.approx}
              options={[
                { value: "day", label: dateWords.day },
                { value: "month", label: dateWords.month },
                { value: "year", label: dateWords.year },
                { value: "about", label: dateWords.about },
              ]}
              onChange={(approx) => {
                setValue(date.withChosenExactness(value, approx as DateExactness));
              }}
            />
          )}
        </div>
      )}
    </AnswerField>
  );
}
