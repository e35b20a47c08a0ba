import { TextInput } from "@mantine/core";
import { Key } from "../shell/key";
import css from "./finder.module.css";

export interface SearchFieldProps {
  /** Read, not shown: the placeholder shows what can be sought. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** The key that leads here, on a cap at the right; the caller binds it. */
  keys?: string;
  /** Arrow down or Enter: on to the results. */
  onDone?: () => void;
  inputRef?: (element: HTMLInputElement | null) => void;
}

/** Where one types to find. Escape empties it first, then lets the screen have the key. */
export function SearchField({ inputRef, ...props }: SearchFieldProps) {
  const { value, onChange, onDone } = props;
  return (
    <TextInput
      className={css["search"]}
      type="search"
      ref={inputRef}
      aria-label={props.label}
      aria-keyshortcuts={props.keys}
      placeholder={props.placeholder}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && value !== "") {
          event.preventDefault();
          event.stopPropagation();
          onChange("");
        }
        if ((event.key === "ArrowDown" || event.key === "Enter") && onDone) {
          event.preventDefault();
          onDone();
        }
      }}
      rightSectionPointerEvents="none"
      rightSection={props.keys && value === "" ? <Key>{props.keys}</Key> : null}
    />
  );
}
