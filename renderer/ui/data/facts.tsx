import type { ReactNode } from "react";
import css from "./facts.module.css";

export interface Fact {
  label: string;
  value: ReactNode;
  tone?: "lamp" | "danger";
  /** Needed only when two facts share a label. */
  id?: string;
}

function FactList({ items, look }: { items: readonly Fact[]; look: string }) {
  return (
    <dl className={css[look]}>
      {items.map((item) => (
        <div key={item.id ?? item.label}>
          <dt>{item.label}</dt>
          <dd data-tone={item.tone}>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Label and value in two columns. */
export function Facts({ items, isStrong = false }: { items: readonly Fact[]; isStrong?: boolean }) {
  return <FactList items={items} look={isStrong ? "strongFacts" : "facts"} />;
}

/** The few facts at the head of a page, in a row. */
export function Glance({ items }: { items: readonly Fact[] }) {
  return <FactList items={items} look="glance" />;
}

/** Counts: the label left, the figure right. */
export function Tally({ items }: { items: readonly Fact[] }) {
  return <FactList items={items} look="tally" />;
}
