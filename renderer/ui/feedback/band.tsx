import type { ReactNode } from "react";
import css from "./band.module.css";

export interface BandProps {
  /** `danger` only when someone may be hurt; `lamp` for owed, late, withheld. */
  tone?: "lamp" | "danger" | "accent";
  /** First words, bold in the tone. */
  title?: ReactNode;
  /** Read out at once when it appears: a stop. */
  isAlert?: boolean;
  children?: ReactNode;
}

/** One sentence on a ground of its own: the reason, then the way out. */
export function Band({ tone = "lamp", title, isAlert = false, children }: BandProps) {
  return (
    <div className={css["band"]} data-tone={tone} role={isAlert ? "alert" : undefined}>
      {title && <b>{title} </b>}
      {children}
    </div>
  );
}

/** The same without ground, for the side of a page. */
export function Note({ tone = "accent", title, isAlert = false, children }: BandProps) {
  return (
    <div className={css["note"]} data-tone={tone} role={isAlert ? "alert" : undefined}>
      {title && <b>{title} </b>}
      {children}
    </div>
  );
}
