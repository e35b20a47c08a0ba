import type { ReactNode } from "react";
import css from "./empty-state.module.css";

/** One serif sentence where the list would be, and the next step. No picture. */
export function EmptyState({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className={css["empty"]}>
      <p>{children}</p>
      {action}
    </div>
  );
}
