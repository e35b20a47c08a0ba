import type { ReactNode } from "react";
import css from "./timeline.module.css";

export interface TimelineItem {
  id: string;
  when: string;
  what: ReactNode;
  /** Still to come: a hollow amber ring. */
  isNext?: boolean;
}

/** What happened, newest first, joined by a line. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className={css["timeline"]} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} data-next={item.isNext ? "" : undefined}>
          <span className={css["when"]}>{item.when}</span>
          {item.what}
        </li>
      ))}
    </ol>
  );
}
