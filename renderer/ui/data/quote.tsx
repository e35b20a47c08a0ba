import type { ReactNode } from "react";
import css from "./quote.module.css";

/** Someone's own words, in the voice face; ours stay in the other. */
export function Quote({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <figure>
      {label && <figcaption className="tiny faint">{label}</figcaption>}
      <blockquote className={css["quote"]}>{children}</blockquote>
    </figure>
  );
}
