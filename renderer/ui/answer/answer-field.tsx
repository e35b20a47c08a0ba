import { useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { afterPress } from "./after-press";
import { offeredStates, isMissing, stateOfKey, type AnswerState } from "./answer-state";
import { useAnswerWords, type AnswerWords } from "./answer-words";
import type { AnswerControl, AnswerFrameProps } from "./answer-props";
import { StateLine } from "./state-line";
import { StateStrip } from "./state-strip";
import css from "./answer-field.module.css";

export interface AnswerFieldProps extends AnswerFrameProps {
  mv: AnswerState;
  /** `text` is what was typed on the state line; the caller puts it into the value. */
  onState?: ((state: AnswerState, text?: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  /**
   * Where a missing state is shown: on a line that replaces the control (default), inside it as a placeholder,
   * or beside it (choices).
   */
  stateLook?: "replace" | "inside" | "beside";
  /** `group` when the control is several elements; they are then named by `labelId`. */
  labelFor?: "control" | "group";
  /** Hides the strip while the control shows a list of its own. */
  isListOpen?: boolean;
  inputRef?: ((element: HTMLElement | null) => void) | undefined;
  children: (control: AnswerControl, labelId: string) => ReactNode;
}

const noWords: AnswerWords = {
  states: { estimated: "", unknown: "", not_asked: "", declined: "", not_applicable: "" },
  lines: { unknown: "", not_asked: "", declined: "", not_applicable: "" },
  strip: "",
};

/** A field whose answer is a value or a state: label, control, error, and the keys F5 to F9. */
export function AnswerField(props: AnswerFieldProps) {
  const { mv, onState, stateLook = "replace", labelFor = "control", error, hint } = props;
  const isPlain = props.allowedStates?.length === 0;
  const words = useAnswerWords(isPlain ? noWords : props.words);
  const ownId = useId();
  const id = props.id ?? ownId;
  const frame = useRef<HTMLDivElement>(null);
  const control = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const [hasFocus, setHasFocus] = useState(false);

  const allowed = props.allowedStates ?? offeredStates;
  const states = offeredStates.filter((state) => allowed.includes(state));
  const missing = isMissing(mv) && !isPlain ? mv : null;
  const isReplaced = missing !== null && stateLook === "replace";

  function focusControl() {
    const target = control.current?.querySelector<HTMLElement>(
      "input:not(:disabled):not([type=hidden]), textarea, select, button, [tabindex='0']",
    );
    target?.focus();
    if (target instanceof HTMLInputElement && target.type === "text") {
      target.setSelectionRange(target.value.length, target.value.length);
    }
  }

  // a state key swaps the control for a line (and back): the person keeps standing in the same field
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    focusControl();
  }, [isReplaced]);

  const describedBy = [
    error ? `${id}-error` : null,
    hint ? `${id}-hint` : null,
    missing ? `${id}-state` : null,
  ].filter((part) => part !== null);

  // Mantine's Input writes its own aria-describedby over ours (none, here), so it is set on the element
  const description = describedBy.join(" ");
  useLayoutEffect(() => {
    const element = labelFor === "control" ? document.getElementById(id) : null;
    if (!element || !control.current?.contains(element)) return;
    if (description === "") element.removeAttribute("aria-describedby");
    else element.setAttribute("aria-describedby", description);
  });

  function pick(next: AnswerState, text?: string) {
    takesFocus.current = frame.current?.contains(document.activeElement) ?? false;
    const isSame = next === mv;
    onState?.(isSame ? "known" : next, text);
    if (stateLook !== "replace") takesFocus.current = false;
  }

  const controlProps: AnswerControl = {
    id,
    "aria-describedby": description === "" ? undefined : description,
    error: error ? true : undefined,
    disabled: props.isDisabled,
    ...(missing && stateLook === "inside" ? { placeholder: words.lines[missing] } : {}),
  };

  return (
    <div
      ref={frame}
      className={css["field"]}
      data-wide={props.isWide ? "" : undefined}
      data-focus={hasFocus ? "" : undefined}
      onFocus={() => {
        setHasFocus(true);
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget) || takesFocus.current) return;
        setHasFocus(false);
        afterPress(() => props.onBlur?.());
      }}
      onKeyDown={(event) => {
        if (props.isDisabled || event.altKey || event.metaKey || event.shiftKey) return;
        if (event.ctrlKey) {
          const first = frame.current?.querySelector<HTMLElement>("[data-state-strip] button");
          if (event.key !== "ArrowDown" || !first) return;
          event.preventDefault();
          first.focus();
          return;
        }
        const state = stateOfKey(event.key);
        if (!state) return;
        event.preventDefault();
        if (states.includes(state)) pick(state);
      }}
    >
      <div className={css["label"]}>
        {labelFor === "control" || isReplaced ? (
          <label id={`${id}-label`} htmlFor={id}>
            {props.label}
          </label>
        ) : (
          <span id={`${id}-label`}>{props.label}</span>
        )}
        <span className={css["note"]}>
          {mv === "estimated" && !isPlain ? (
            <span className={css["estimated"]}>{words.states.estimated}</span>
          ) : (
            props.note
          )}
        </span>
      </div>
      <div
        ref={control}
        className={css["control"]}
        data-state-look={missing ? (missing === "not_asked" ? "owed" : "settled") : undefined}
        data-look={stateLook}
      >
        {isReplaced ? (
          <StateLine
            control={controlProps}
            text={words.lines[missing]}
            inputRef={props.inputRef}
            onStart={(text) => {
              pick("known", text);
            }}
          />
        ) : (
          props.children(controlProps, `${id}-label`)
        )}
        {missing && stateLook === "beside" && (
          <span className={css["beside"]}>{words.lines[missing]}</span>
        )}
      </div>
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className={css["error"]}>
            {error}
          </p>
        )}
      </div>
      {hint && (
        <div id={`${id}-hint`} className={css["hint"]}>
          {hint}
        </div>
      )}
      {missing && (
        <span id={`${id}-state`} className="quiet-text">
          {words.lines[missing]}
        </span>
      )}
      {hasFocus && states.length > 0 && !props.isListOpen && !props.isDisabled && (
        <StateStrip
          states={states}
          current={mv}
          words={words}
          onPick={pick}
          onLeave={focusControl}
        />
      )}
    </div>
  );
}
