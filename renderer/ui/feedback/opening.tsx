import type { ReactNode } from "react";
import css from "./opening.module.css";

/** Stands where an answer will be, once it is awaited long enough to be noticed. */
export function Opening({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={css["opening"]}>
      {children}
    </p>
  );
}
