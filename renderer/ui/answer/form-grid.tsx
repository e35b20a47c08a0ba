import type { ReactNode } from "react";
import css from "./answer-field.module.css";

/** Two columns of fields, one when narrow; anything with `data-full` or `isWide` takes the row. */
export function FormGrid({ columns = 2, children }: { columns?: 1 | 2; children: ReactNode }) {
  return (
    <div className={css["grid"]} data-columns={columns}>
      {children}
    </div>
  );
}
