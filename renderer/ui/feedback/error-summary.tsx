import { useEffect, useRef, type Ref } from "react";
import css from "./error-summary.module.css";

export interface SummaryItem {
  id: string;
  /** The label of the field. */
  label: string;
  text: string;
  /** Moves the focus to the field. */
  onGo: () => void;
}

export interface ErrorSummaryProps {
  title: string;
  items: readonly SummaryItem[];
  /** Takes the focus when it appears, so that the next Tab is the first mistake. */
  takesFocus?: boolean;
  headingRef?: Ref<HTMLHeadingElement>;
}

/** What is still to correct, each line a way to its field. Nothing when there is nothing. */
export function ErrorSummary({ title, items, takesFocus = false, headingRef }: ErrorSummaryProps) {
  const frame = useRef<HTMLDivElement>(null);
  const hasItems = items.length > 0;
  useEffect(() => {
    if (takesFocus && hasItems) frame.current?.querySelector("h2")?.focus();
  }, [takesFocus, hasItems]);
  if (!hasItems) return null;
  return (
    <div ref={frame} className={css["summary"]} role="alert">
      <h2 ref={headingRef} tabIndex={-1}>
        {title}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={item.onGo}>
              {item.label}
            </button>
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
