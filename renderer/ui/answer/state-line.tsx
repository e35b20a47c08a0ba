import type { AnswerControl } from "./answer-props";
import css from "./answer-field.module.css";

interface StateLineProps {
  control: AnswerControl;
  text: string;
  inputRef?: ((element: HTMLElement | null) => void) | undefined;
  onStart: (text: string) => void;
}

/** A missing state in place of its control: same height, can be focused, and typing begins a value. */
export function StateLine({ control, text, inputRef, onStart }: StateLineProps) {
  return (
    <input
      id={control.id}
      aria-describedby={control["aria-describedby"]}
      aria-invalid={control.error}
      disabled={control.disabled}
      ref={inputRef}
      type="text"
      className={css["line"]}
      value=""
      placeholder={text}
      onChange={(event) => {
        onStart(event.target.value);
      }}
    />
  );
}
