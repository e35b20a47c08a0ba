import type { ReactNode } from "react";
import type { AnswerState, OfferedState } from "./answer-state";
import type { AnswerWords } from "./answer-words";

/** What stands around every answer, whatever control is inside. */
export interface AnswerFrameProps {
  label: string;
  /** Below the field, always. */
  hint?: ReactNode;
  /** At the right of the label: "as on the document". */
  note?: ReactNode;
  /** Beside the field, amber: something to correct. Falsy means none. */
  error?: string | null | undefined;
  /** Takes the whole row of a `FormGrid`. */
  isWide?: boolean;
  /** The states offered besides `known`; none makes a plain field. All five unless said. */
  allowedStates?: readonly OfferedState[];
  words?: AnswerWords | undefined;
  id?: string;
  isDisabled?: boolean;
}

/** A value with its state; `value` is empty whenever `mv` says why there is none. */
export interface Answer<V> {
  mv: AnswerState;
  value: V;
}

export interface AnswerProps<V> extends AnswerFrameProps, Answer<V> {
  onChange: (next: Answer<V>) => void;
  /** Focus left the whole field, strip included. */
  onBlur?: (() => void) | undefined;
  /** Gets the element that takes the focus; give it react-hook-form's `field.ref`. */
  inputRef?: ((element: HTMLElement | null) => void) | undefined;
}

/** A choice in a list. */
export interface AnswerOption {
  value: string;
  label: string;
  group?: string;
  /** More text to be found by: the other script, an old name. */
  find?: string;
  isDisabled?: boolean;
}

/** Spread on the control inside an `AnswerField`. */
export interface AnswerControl {
  id: string;
  "aria-describedby": string | undefined;
  /** Mantine's name for "to be corrected"; it sets `aria-invalid` from it. */
  error: boolean | undefined;
  disabled: boolean | undefined;
  /** The words of a missing state, for controls that can show them inside. */
  placeholder?: string;
}
