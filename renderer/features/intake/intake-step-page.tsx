import type { ComponentType, ReactNode } from "react";
import type { IntakeStep } from "../../../shared/domain/completeness";
import { ok } from "../../../shared/result";
import { useFormKeys, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { Band, Page } from "../../ui";
import type { CaseValues } from "./case-form";
import type { SavingState } from "./draft-saver";
import { useIntake } from "./intake-context";
import { IntakeFoot } from "./intake-foot";
import { SavingMark } from "./saving-mark";
import { AccountStep, AccountAside } from "./steps/account-step";
import { AgeAside, AgeStep } from "./steps/age-step";
import { AssessmentAside, AssessmentStep } from "./steps/assessment-step";
import { CourtStep } from "./steps/court-step";
import { ConsentAside } from "./steps/consent-aside";
import { ConsentStep } from "./steps/consent-step";
import { FinishStep, useFinish } from "./steps/finish-step";
import { FollowUpStep } from "./steps/follow-up-step";
import { IdentityAside, IdentityStep } from "./steps/identity-step";
import { LanguageAside, LanguageStep } from "./steps/language-step";
import { NeedsStep } from "./steps/needs-step";
import { PlanStep } from "./steps/plan-step";
import { ReceiveAside, ReceiveStep } from "./steps/receive-step";
import { ScreeningAside, ScreeningStep } from "./steps/screening-step";
import { ServicesStep } from "./steps/services-step";
import { TriageAside, TriageStep } from "./steps/triage-step";
import { WithholdingStep } from "./steps/withholding-step";
import type { IntakeLeaving } from "./use-intake-leaving";
import { nextStep } from "./step-fields";
import { StepGateBand, useStepGate } from "./step-gate-band";

interface StepParts {
  readonly Step: ComponentType;
  readonly Aside?: ComponentType;
}

const STEPS: Readonly<Record<Exclude<IntakeStep, "finish">, StepParts>> = {
  receive: { Step: ReceiveStep, Aside: ReceiveAside },
  triage: { Step: TriageStep, Aside: TriageAside },
  language: { Step: LanguageStep, Aside: LanguageAside },
  age: { Step: AgeStep, Aside: AgeAside },
  consent: { Step: ConsentStep, Aside: ConsentAside },
  identity: { Step: IdentityStep, Aside: IdentityAside },
  needs: { Step: NeedsStep },
  account: { Step: AccountStep, Aside: AccountAside },
  screening: { Step: ScreeningStep, Aside: ScreeningAside },
  assessment: { Step: AssessmentStep, Aside: AssessmentAside },
  plan: { Step: PlanStep },
  withholding: { Step: WithholdingStep },
  services: { Step: ServicesStep },
  follow_up: { Step: FollowUpStep },
  court: { Step: CourtStep },
};

export interface IntakeStepPageProps {
  readonly values: CaseValues;
  readonly saving: SavingState;
  readonly leaving: IntakeLeaving;
  /** The question what stands, when the file was saved by somebody meanwhile. */
  readonly stale: ReactNode;
}

/** The page of the present step with its head and foot. */
export function IntakeStepPage({ values, saving, leaving, stale }: IntakeStepPageProps) {
  const { t } = useWords();
  const { step, check, goTo } = useIntake();
  const finish = useFinish(leaving);
  const gate = useStepGate(step);
  // The last page of all has no page after it: what was written down is saved.
  const isLast = step !== "finish" && nextStep(step) === step && gate !== "no_file";
  const save = {
    label: t("common.save"),
    onPress: () => void leaving.finish(ok, t("intake.savedCase")),
  };
  const primary = step === "finish" ? finish.primary : isLast ? save : undefined;
  useFormKeys({
    primary: () => {
      if (primary) primary.onPress();
      else goTo(gate === "no_file" ? "finish" : nextStep(step));
    },
  });
  useSingleKeys({ Escape: () => void leaving.pause() });
  const parts = step === "finish" ? undefined : STEPS[step];
  const isClosed = gate === "no_file";
  const body: ReactNode = parts ? !isClosed && <parts.Step /> : <FinishStep finish={finish} />;
  return (
    <Page
      key={step}
      title={t(`intake.${step}.title`)}
      sub={t(`intake.${step}.sub`)}
      actions={<SavingMark state={saving} />}
      under={
        (stale !== false || saving.kind === "failed" || gate !== "open") && (
          <>
            {stale}
            <StepGateBand gate={gate} />
            {saving.kind === "failed" && (
              <Band tone="lamp" isAlert>
                {t(`errors.${saving.code}`)}
              </Band>
            )}
          </>
        )
      }
      {...(parts?.Aside && !isClosed
        ? { aside: <parts.Aside />, hasAsideBelow: true }
        : { isForm: true })}
      foot={
        <IntakeFoot
          step={step}
          values={values}
          check={check}
          onGo={goTo}
          onPause={() => void leaving.pause()}
          primary={primary}
        />
      }
    >
      {body}
    </Page>
  );
}
