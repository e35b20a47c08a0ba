import css from "./long-text.module.css";

export interface LongTextProps {
  readonly label: string;
  /** Plain English text with its line breaks. */
  readonly children: string;
}

/** Pages of plain text in a frame of their own, to be read by mouse or by the arrow keys. */
export function LongText({ label, children }: LongTextProps) {
  return (
    <pre
      className={css["text"]}
      role="region"
      aria-label={label}
      tabIndex={0}
      lang="en"
      data-autofocus
    >
      {children}
    </pre>
  );
}
