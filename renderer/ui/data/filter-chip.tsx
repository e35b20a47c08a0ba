import { Menu } from "@mantine/core";
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
export function FilterChip(props: FilterChipProps) {
  return (
    <Menu position="bottom-start" offset={4} withinPortal returnFocus>
      <Menu.Target>
        <button type="button" ref={props.buttonRef} className={css["chip"]}>
          {props.label} <b>{props.value}</b>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css["menu"]}>
        {props.options.map((option) => (
          <Menu.Item
            key={option.value}
            role="menuitemradio"
            aria-checked={option.value === props.selected}
            onClick={() => {
              props.onSelect(option.value);
            }}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The line of search and filters over a list. */
export function Finder({ children }: { children: React.ReactNode }) {
  return <div className={css["finder"]}>{children}</div>;
}
