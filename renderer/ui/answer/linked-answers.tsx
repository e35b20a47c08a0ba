import type { ReactNode } from "react";
import css from "./linked-answers.module.css";

export interface LinkedAnswersProps {
  /** Names the whole for readers. */
  label: string;
  /** The field that holds the answer, with its states. */
  main: ReactNode;
  /** Up to four narrow fields that say the same step by step. */
  children: ReactNode;
}

/** One answer that can be given at once or part by part; takes the row of a `FormGrid`. */
export function LinkedAnswers({ label, main, children }: LinkedAnswersProps) {
  return (
    <div role="group" aria-label={label} className={css["linked"]} data-full="">
      {main}
      <div className={css["parts"]}>{children}</div>
    </div>
  );
}
