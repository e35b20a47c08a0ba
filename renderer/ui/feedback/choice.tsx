import type { KeyboardEvent } from "react";
import { Segment } from "../answer/segment";

export interface ChoiceOption {
  value: string;
  label: string;
  /** A no and a not-yet look equally calm; only the yes is set in the accent. */
  tone: "yes" | "no" | "wait";
  /** The letter that chooses it: Y, X, W. */
  key?: string;
}

export interface ChoiceProps {
  label?: string;
  labelledBy?: string;
  value: string | null;
  onChange: (value: string) => void;
  options: readonly ChoiceOption[];
  isDisabled?: boolean;
  /** Grid columns in px, to line up a list of choices. */
  columns?: string;
  inputRef?: (element: HTMLElement | null) => void;
}

/** Yes, no or not yet, with nothing chosen beforehand. Its letters work while it has the focus. */
export function Choice({ options, onChange, ...rest }: ChoiceProps) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const hit = options.find((option) => option.key?.toLowerCase() === event.key.toLowerCase());
    if (!hit || rest.isDisabled) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(hit.value);
  }
  return (
    <div onKeyDown={onKeyDown}>
      <Segment
        {...rest}
        isSlim
        onChange={onChange}
        options={options.map(({ value, label, tone }) => ({
          value,
          label,
          tone: tone === "yes" ? "accent" : "calm",
        }))}
      />
    </div>
  );
}
