import css from "./small-figures.module.css";

/** A score as bars, filled from the left. */
export function Score({ value, of, label }: { value: number; of: number; label: string }) {
  return (
    <span className={css["score"]} role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-on={index < value ? "" : undefined} />
      ))}
    </span>
  );
}

/** Places taken and free; the free ones are hollow and come last. */
export function Cells({ total, free, label }: { total: number; free: number; label: string }) {
  return (
    <div className={css["cells"]} role="img" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-free={index >= total - free ? "" : undefined} />
      ))}
    </div>
  );
}

/** A key's fingerprint in groups of four, to be read aloud. */
export function Fingerprint({ groups, label }: { groups: readonly string[]; label: string }) {
  return (
    <p className={css["fingerprint"]} role="group" aria-label={label}>
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}
