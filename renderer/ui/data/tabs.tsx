import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import css from "./tabs.module.css";

export interface TabItem {
  id: string;
  label: string;
  /** How many are inside; left out when it says nothing. */
  count?: string;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabItem[];
  value: string;
  onChange: (id: string) => void;
  children: ReactNode;
}

/** Parts of one page. Arrows move on the line; Ctrl with an arrow moves from anywhere inside. */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  const id = useId();
  const line = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const isOnLine = line.current?.contains(event.target as Node) ?? false;
    if (!isOnLine && !event.ctrlKey) return;
    if (event.altKey || event.metaKey) return;
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === value);
    const next = tabs.at((at + by) % tabs.length);
    if (!next) return;
    onChange(next.id);
    line.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  }

  return (
    <div onKeyDown={onKeyDown}>
      <div ref={line} className={css["tabs"]} role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === value}
            aria-controls={tab.id === value ? `${id}-panel` : undefined}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => {
              onChange(tab.id);
            }}
          >
            {tab.label}
            {tab.count && <span className={css["count"]}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        className={css["panel"]}
        role="tabpanel"
        aria-labelledby={`${id}-${value}`}
      >
        {children}
      </div>
    </div>
  );
}
