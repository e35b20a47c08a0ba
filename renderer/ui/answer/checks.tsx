import type { AnswerOption } from "./answer-props";
import css from "./checks.module.css";

export interface ChecksProps {
  label?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  options: readonly AnswerOption[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  isDisabled?: boolean | undefined;
  inputRef?: ((element: HTMLElement | null) => void) | undefined;
}

/** Check boxes in lines; the value keeps the order of the options. */
export function Checks(props: ChecksProps) {
  const { options, value, onChange } = props;
  function toggle(changed: string, isOn: boolean) {
    onChange(
      options
        .map((option) => option.value)
        .filter((option) => (option === changed ? isOn : value.includes(option))),
    );
  }
  return (
    <div
      className={css["checks"]}
      role="group"
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {options.map((option, index) => (
        <Check
          key={option.value}
          label={option.label}
          isOn={value.includes(option.value)}
          isDisabled={props.isDisabled ?? option.isDisabled}
          inputRef={index === 0 ? props.inputRef : undefined}
          onChange={(isOn) => {
            toggle(option.value, isOn);
          }}
        />
      ))}
    </div>
  );
}

export interface CheckProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean | undefined;
  inputRef?: ((element: HTMLElement | null) => void) | undefined;
}

/** One check box with its words. */
export function Check({ label, isOn, onChange, isDisabled, inputRef }: CheckProps) {
  return (
    <label className={css["check"]}>
      <input
        ref={inputRef}
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
