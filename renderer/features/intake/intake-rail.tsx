import { FORM_STEPS, INTAKE_STEPS, type IntakeStep } from "../../../shared/domain/completeness";
import { useWords } from "../../i18n/i18n";
import { StepRail } from "../../ui";
import type { CaseCheck } from "./case-check";
import { isBegun, isOwed } from "./step-progress";

export interface IntakeRailProps {
  readonly step: IntakeStep;
  readonly values: unknown;
  readonly check: CaseCheck;
  readonly caseNo: string;
  readonly isCorrection: boolean;
  readonly onGo: (step: IntakeStep) => void;
}

/**
 * The steps, for a file that is here also those that go on after the intake; every one can be entered at any
 * time. A ring marks a begun step that still owes something.
 */
export function IntakeRail({ step, values, check, caseNo, isCorrection, onGo }: IntakeRailProps) {
  const { t, lang, switchTo } = useWords();
  const other = lang === "km" ? "en" : "km";
  return (
    <StepRail
      brand={t("common.appName")}
      house={isCorrection ? t("intake.rail.correcting") : t("intake.rail.newIntake")}
      label={t("intake.rail.label")}
      words={{ done: t("intake.rail.done"), owed: t("intake.rail.owed") }}
      steps={(isCorrection ? FORM_STEPS : INTAKE_STEPS).map((id) => {
        const isDone = isBegun(id, values);
        return {
          id,
          label: t(`intake.steps.${id}`),
          mark: id === step ? ("here" as const) : isDone ? ("done" as const) : ("ahead" as const),
          isOwed: isDone && isOwed(id, check),
        };
      })}
      onGo={(id) => {
        onGo(id as IntakeStep);
      }}
      number={caseNo}
      note={isCorrection ? t("intake.rail.editNote") : t("intake.rail.draftNote")}
      language={{
        label: t("common.language.other"),
        lang: other,
        onSwitch: () => {
          switchTo(other);
        },
      }}
    />
  );
}
