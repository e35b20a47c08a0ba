import css from "./status-dot.module.css";

export interface StatusDotProps {
  /**
   * `dot` in order, `ring` not begun, `wait` amber, `late` amber and bold, `line` closed, `diamond` danger:
   * the shape says it too, not only the colour.
   */
  look?: "dot" | "ring" | "wait" | "late" | "line" | "diamond";
  children: string;
}

/** A word that carries a state. */
export function StatusDot({ look = "dot", children }: StatusDotProps) {
  return (
    <span className={css["status"]} data-look={look}>
      {children}
    </span>
  );
}
