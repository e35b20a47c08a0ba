import { Input } from "@mantine/core";
import { useId, useRef, type ClipboardEvent } from "react";
import css from "./code-lines.module.css";

export interface CodeLinesProps {
  /** Names the group, e.g. which sheet is typed. */
  label: string;
  /** As many fields as lines. */
  lines: readonly string[];
  onChange: (lines: string[]) => void;
  /** Names each field: "Line 3". */
  lineLabel: (index: number) => string;
  /** The words beside each line that does not fit; null where nothing is to be said. */
  troubles: readonly (string | null)[];
  /** True when this line is typed whole and fits: the focus then goes on to the next one. */
  isDone: (line: string, index: number) => boolean;
  isDisabled?: boolean;
  /** Gets the field of each line. */
  lineRef: (index: number, element: HTMLInputElement | null) => void;
}

/**
 * Lines of a code that is copied from paper, one field each. What is pasted with line breaks fills the
 * fields from there on.
 */
export function CodeLines(props: CodeLinesProps) {
  const { lines, onChange, troubles } = props;
  const id = useId();
  const fields = useRef<(HTMLInputElement | null)[]>([]);

  function put(at: number, typed: string): void {
    onChange(lines.map((line, index) => (index === at ? typed : line)));
    if (props.isDone(typed, at)) fields.current[at + 1]?.focus();
  }

  function paste(at: number, event: ClipboardEvent): void {
    const pasted = event.clipboardData
      .getData("text")
      .trim()
      .split(/\s*\n\s*/);
    if (pasted.length < 2) return;
    event.preventDefault();
    onChange(lines.map((line, index) => pasted[index - at] ?? line));
    fields.current[Math.min(at + pasted.length, lines.length) - 1]?.focus();
  }

  return (
    <fieldset className={css["lines"]}>
      <legend>{props.label}</legend>
      <ol>
        {lines.map((line, index) => {
          const trouble = troubles[index] ?? null;
          return (
            <li key={index}>
              {/* Around the field: without Mantine's aria its id, which a label could name, is not set. */}
              <label>
                <span className="quiet-text">
                  {props.label}, {props.lineLabel(index)}
                </span>
                <span className={css["number"]} aria-hidden="true">
                  {props.lineLabel(index)}
                </span>
                <Input
                  ref={(element) => {
                    fields.current[index] = element;
                    props.lineRef(index, element);
                  }}
                  value={line}
                  error={trouble !== null}
                  // Mantine would write its own description over ours.
                  withAria={false}
                  aria-invalid={trouble !== null}
                  aria-describedby={trouble === null ? undefined : `${id}-${index}-trouble`}
                  onChange={(event) => {
                    put(index, event.currentTarget.value);
                  }}
                  onPaste={(event) => {
                    paste(index, event);
                  }}
                  disabled={props.isDisabled ?? false}
                  maxLength={40}
                  lang="en"
                  autoComplete="off"
                  autoCapitalize="characters"
                  spellCheck={false}
                  data-code
                />
              </label>
              <span id={`${id}-${index}-trouble`} className={css["trouble"]} aria-live="polite">
                {trouble}
              </span>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
