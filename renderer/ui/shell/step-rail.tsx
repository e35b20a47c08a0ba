import { useEffect, useRef } from "react";
import { RailFrame, type LanguageSwitch } from "./rail-frame";
import css from "./rail.module.css";

export interface RailStep {
  id: string;
  label: string;
  mark: "done" | "here" | "ahead";
  /** Something in this step is still to be asked: a hollow ring. */
  isOwed?: boolean;
}

export interface StepRailProps {
  brand: string;
  house: string;
  label: string;
  steps: readonly RailStep[];
  /** Said after the step's name by screen readers. */
  words: { done: string; owed: string };
  onGo?: (id: string) => void;
  /** The number of the record in hand, at the foot. */
  number?: string;
  note?: string;
  language?: LanguageSwitch;
}

function Tick() {
  return (
    <svg
      viewBox="0 0 22 22"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M5.5 11.5l3.8 3.8 7.4-8.4" strokeWidth="2.2" />
    </svg>
  );
}

/** The rail of a long form: every step can be entered at any time; marks show what is done and what is owed. */
export function StepRail(props: StepRailProps) {
  const { brand, house, label, steps, words, onGo, number, note, language } = props;
  const here = useRef<HTMLButtonElement>(null);
  const hereId = steps.find((step) => step.mark === "here")?.id;
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest" });
  }, [hereId]);

  return (
    <RailFrame
      brand={brand}
      house={house}
      language={language}
      foot={
        (number ?? note) && (
          <>
            {number && <b className={`${css["footName"] ?? ""} code`}>{number}</b>}
            {note && <span>{note}</span>}
          </>
        )
      }
    >
      <nav className={css["stepNav"]} aria-label={label}>
        <ol className={css["steps"]}>
          {steps.map((step) => (
            <li key={step.id}>
              <button
                ref={step.mark === "here" ? here : undefined}
                type="button"
                className={css["step"]}
                data-mark={step.mark}
                aria-current={step.mark === "here" ? "step" : undefined}
                onClick={() => onGo?.(step.id)}
              >
                <span className={css["number"]} aria-hidden="true">
                  {step.mark === "done" && <Tick />}
                </span>
                <span className={css["stepLabel"]}>{step.label}</span>
                {step.mark === "done" && <span className="quiet-text">, {words.done}</span>}
                {step.isOwed && (
                  <>
                    <span className="quiet-text">, {words.owed}</span>
                    <i className={css["owed"]} aria-hidden="true" />
                  </>
                )}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </RailFrame>
  );
}
