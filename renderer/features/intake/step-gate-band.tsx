import type { IntakeStep } from "../../../shared/domain/completeness";
import { stepGate, type StepGate } from "../../../shared/domain/step-gate";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Row } from "../../ui";
import { useIntake } from "./intake-context";

/** Whether the step may be worked on, as the form stands now. */
export function useStepGate(step: IntakeStep): StepGate {
  const { readable, today } = useIntake();
  return readable === null ? "open" : stepGate(step, readable, today);
}

/** Says what has to be asked before this step, and leads there; nothing on an open one. */
export function StepGateBand({ gate }: { readonly gate: StepGate }) {
  const { t } = useWords();
  const { goTo } = useIntake();
  if (gate === "open") return null;
  return (
    <Band tone={gate === "no_file" ? "accent" : "lamp"} title={t(`intake.gate.${gate}.title`)}>
      {t(`intake.gate.${gate}.text`)}
      <Row gap={8}>
        <Action
          size="slim"
          onClick={() => {
            goTo("consent", "consents.store_and_manage_file");
          }}
        >
          {t("intake.steps.consent")}
        </Action>
      </Row>
    </Band>
  );
}
