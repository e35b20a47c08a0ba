import css from "./progress-steps.module.css";

export interface ProgressStep {
  id: string;
  label: string;
  state: "done" | "now" | "ahead" | "failed";
  /** At the right: "62 %". */
  note?: string;
}

export interface ProgressStepsProps {
  /** Names the bar for screen readers. */
  label: string;
  /** From 0 to 1. */
  value: number;
  steps: readonly ProgressStep[];
}

/** A bar and the stages of a long work, one under the other. */
export function ProgressSteps({ label, value, steps }: ProgressStepsProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div>
      <div
        className={css["bar"]}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      <ol className={css["steps"]}>
        {steps.map((step) => (
          <li
            key={step.id}
            data-state={step.state}
            aria-current={step.state === "now" ? "step" : undefined}
          >
            <i aria-hidden="true" />
            <span>{step.label}</span>
            {step.note && <span>{step.note}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
