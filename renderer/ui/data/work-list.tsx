import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import css from "./work-list.module.css";

export interface WorkItem {
  id: string;
  /** "Now", "3 days late". */
  when: string;
  whenTone?: "danger" | "lamp";
  title: string;
  detail?: string;
  /** A number at the right, in the code face. */
  code?: string;
}

export interface WorkListProps {
  title: string;
  count?: string;
  /** `when` is a number in a row, not a time; details wrap, for such a list is short and is read. */
  isNumbered?: boolean;
  tone?: "danger";
  items: readonly WorkItem[];
  onOpen: (id: string) => void;
  autoFocus?: boolean;
}

/** Things that need someone. Up and down go from line to line, also into the next list on the page. */
export function WorkList(props: WorkListProps) {
  const { title, count, tone, items, onOpen, autoFocus = false, isNumbered = false } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (autoFocus) list.current?.querySelector("button")?.focus();
  }, [autoFocus]);

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 || event.ctrlKey || event.altKey) return;
    const lines = [...document.querySelectorAll<HTMLElement>("[data-work-line]")];
    const next = lines[lines.indexOf(event.target as HTMLElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <section
      className={css["work"]}
      aria-labelledby={id}
      data-numbered={isNumbered ? "" : undefined}
    >
      <h2 id={id} data-tone={tone}>
        {title} {count && <span>{count}</span>}
      </h2>
      <ul ref={list} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              data-work-line=""
              onClick={() => {
                onOpen(item.id);
              }}
            >
              <span className={css["when"]} data-tone={item.whenTone}>
                {item.when}
              </span>
              <span className={css["what"]}>
                <b>{item.title}</b> {item.detail && <span>{item.detail}</span>}
              </span>
              {item.code && <span className={`${css["code"] ?? ""} code`}>{item.code}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
