import { useId, type KeyboardEvent } from "react";
import { AnswerField } from "./answer-field";
import type { AnswerProps } from "./answer-props";
import css from "./score-answer.module.css";
import { useAnswer } from "./use-answer";

export interface ScoreAnswerProps extends AnswerProps<number | null> {
  /** What each step means, from 1 up: "very bad", "bad", … */
  steps: readonly string[];
}

const isNone = (value: number | null) => value === null;
const KHMER_ZERO = 0x17e0;

/** A score as bars, filled from the left: chosen by its digit, by arrows or with the mouse. */
export function ScoreAnswer(props: ScoreAnswerProps) {
  const { steps, value } = props;
  const { setValue, setState } = useAnswer(props, null, isNone);
  const name = useId();
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = stepOfKey(event.key);
    if (step === null || step > steps.length) return;
    event.preventDefault();
    setValue(step);
  }
  return (
    <AnswerField {...props} onState={setState} stateLook="beside" labelFor="group">
      {(control, labelId) => (
        <div
          className={css["score"]}
          role="radiogroup"
          aria-labelledby={labelId}
          aria-describedby={control["aria-describedby"]}
          onKeyDown={onKeyDown}
        >
          {steps.map((words, index) => {
            const step = index + 1;
            const isStop = value === null ? index === 0 : value === step;
            return (
              <label
                key={step}
                className={css["step"]}
                data-on={value !== null && step <= value ? "" : undefined}
                title={words}
              >
                <input
                  ref={isStop ? props.inputRef : undefined}
                  type="radio"
                  name={name}
                  aria-label={words}
                  checked={value === step}
                  disabled={control.disabled}
                  onChange={() => {
                    setValue(step);
                  }}
                />
                <i />
              </label>
            );
          })}
          {value !== null && <span className={css["said"]}>{steps[value - 1]}</span>}
        </div>
      )}
    </AnswerField>
  );
}

/** The digit of a key, in either kind of digits; null for any other key and for nought. */
function stepOfKey(key: string): number | null {
  if (key.length !== 1) return null;
  const khmer = key.charCodeAt(0) - KHMER_ZERO;
  const digit = khmer >= 0 && khmer <= 9 ? khmer : /\d/.test(key) ? Number(key) : 0;
  return digit > 0 ? digit : null;
}
