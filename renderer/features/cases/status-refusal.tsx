import type { CaseContent } from "../../../shared/domain/case-record";
import type { StatusRefusal as Refusal } from "../../../shared/domain/case-status";
import { FORM_STEPS, openQuestions, type IntakeStep } from "../../../shared/domain/completeness";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Row } from "../../ui";

export interface StatusRefusalProps {
  readonly refusal: Refusal;
  readonly content: CaseContent;
  /** Opens the form at a step; null where the file cannot be changed. */
  readonly onStep: ((step: IntakeStep) => void) | null;
  readonly onReferrals: () => void;
}

/** Why the status does not change now, in words, and the way to what stands against it. */
export function StatusRefusal({ refusal, content, onStep, onReferrals }: StatusRefusalProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const open = refusal === "questions_open" ? openQuestions(content) : [];
  const labels = new Set(open.map(({ path }) => label(path)));
  const steps = refusal === "follow_ups_owed" ? (["follow_up"] as const) : stepsOf(open);
  return (
    <Band tone="lamp" title={t(`cases.refusal.${refusal}`)} isAlert>
      {[...labels].join(", ")}
      <Row gap={8}>
        {onStep !== null &&
          steps.map((step) => (
            <Action
              key={step}
              size="slim"
              onClick={() => {
                onStep(step);
              }}
            >
              {t(`intake.steps.${step}`)}
            </Action>
          ))}
        {refusal === "referrals_open" && (
          <Action size="slim" onClick={onReferrals}>
            {t("cases.tabs.referrals")}
          </Action>
        )}
      </Row>
    </Band>
  );
}

function stepsOf(open: ReturnType<typeof openQuestions>): readonly IntakeStep[] {
  return FORM_STEPS.filter((each) => open.some(({ step }) => step === each));
}
