import type { ReactNode } from "react";
import css from "./big-number.module.css";

export interface BigNumberProps {
  value: string;
  label: string;
  tone?: "lamp" | "danger";
  /** `big` 44 px beside its words, `mid` 38 px above them, `small` 26 px above them. */
  size?: "big" | "mid" | "small";
}

/** A figure the eye should meet first, in the voice face. */
export function BigNumber({ value, label, tone, size = "mid" }: BigNumberProps) {
  return (
    <p className={css["number"]} data-size={size} data-tone={tone}>
      <b>{value}</b> <span>{label}</span>
    </p>
  );
}

/** Several figures in a row. */
export function BigNumbers({ children }: { children: ReactNode }) {
  return <div className={css["row"]}>{children}</div>;
}
