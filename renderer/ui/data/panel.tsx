import type { ReactNode } from "react";
import css from "./panel.module.css";

/** A white sheet: this is the thing in your hands. */
export function Panel(props: { kicker?: string; title?: string; children: ReactNode }) {
  return (
    <section className={css["panel"]}>
      {(props.kicker ?? props.title) && (
        <div>
          {props.kicker && <p className="tiny faint">{props.kicker}</p>}
          {props.title && <h2>{props.title}</h2>}
        </div>
      )}
      {props.children}
    </section>
  );
}
