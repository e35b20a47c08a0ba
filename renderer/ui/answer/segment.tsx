import { useId } from "react";
import css from "./segment.module.css";

export interface SegmentOption {
  value: string;
  label: string;
  /** `calm` is set in grey: a no or a not-yet stands as quietly as a yes. */
  tone?: "accent" | "calm";
  isDisabled?: boolean;
}

export interface SegmentProps {
  /** Names the group; leave out when `labelledBy` does. */
  label?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  value: string | null;
  onChange: (value: string) => void;
  options: readonly SegmentOption[];
  isSlim?: boolean;
  isDisabled?: boolean | undefined;
  isInvalid?: boolean | undefined;
  /** Grid columns, to line segments up in a list: `84px 84px 152px`. */
  columns?: string | undefined;
  /** The radio that takes the focus: the chosen one, or the first. */
  inputRef?: ((element: HTMLElement | null) => void) | undefined;
}

/** A few options side by side; real radio buttons, so arrows and readers know them. */
export function Segment(props: SegmentProps) {
  const name = useId();
  const { value, options } = props;
  const focusable = options.some((option) => option.value === value) ? value : options[0]?.value;
  return (
    <div
      className={css["segment"]}
      role="radiogroup"
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      data-slim={props.isSlim ? "" : undefined}
      data-invalid={props.isInvalid ? "" : undefined}
      style={
        props.columns ? { display: "inline-grid", gridTemplateColumns: props.columns } : undefined
      }
    >
      {options.map((option) => (
        <label key={option.value} className={css["option"]} data-tone={option.tone}>
          <input
            ref={option.value === focusable ? props.inputRef : undefined}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={props.isDisabled ?? option.isDisabled}
            onChange={() => {
              props.onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
