import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import css from "./finder.module.css";

export interface FilterOption {
  value: string;
  label: string;
}

export interface FilterChipProps {
  label: string;
  /** What holds now, in words: "any". */
  value: string;
  options: readonly FilterOption[];
  selected: string;
  onSelect: (value: string) => void;
  buttonRef?: (element: HTMLButtonElement | null) => void;
}

/** "Status any": one filter as words; the underlined part opens a menu. */
export function FilterChip({ buttonRef, ...props }: FilterChipProps) {
  return (
    <Menu position="bottom-start" offset={4} withinPortal returnFocus>
      <Menu.Target>
        <button type="button" ref={buttonRef} className={css["chip"]}>
          {props.label} <b>{props.value}</b>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css["menu"]}>
        <Menu.RadioGroup value={props.selected} onChange={props.onSelect}>
          {props.options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The line of search and filters over a list. */
export function Finder({ children }: { children: ReactNode }) {
  return <div className={css["finder"]}>{children}</div>;
}
