import { PURPOSE } from "../../../shared/domain/code-lists/case-files";
import type { IntakeStep } from "../../../shared/domain/completeness";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { FormFoot } from "../../ui";
import type { CaseCheck } from "./case-check";
import { tally, type ConsentRow } from "./consent-rows";
import { nextStep, previousStep } from "./step-fields";
import { stepProgress } from "./step-progress";

export interface IntakeFootProps {
  readonly step: IntakeStep;
  readonly values: { readonly consents: readonly ConsentRow[] };
  readonly check: CaseCheck;
  readonly onGo: (step: IntakeStep) => void;
  readonly onPause: () => void;
  /** The last step has a primary action of its own. */
  readonly primary?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** Purposes asked at intake, as the screen lists them first. */
export const PURPOSES_AT_INTAKE = PURPOSE.slice(0, 8);

/** Back, how far this step is, stop for now, and on. Nothing holds anybody here. */
export function IntakeFoot(props: IntakeFootProps) {
  const { step, onGo, onPause, primary } = props;
  const { t } = useWords();
  const back = previousStep(step);
  const progress = useProgress(props);
  const next = nextStep(step);
  return (
    <FormFoot
      {...(back && {
        back: {
          label: t("common.back"),
          onPress: () => {
            onGo(back);
          },
        },
      })}
      {...(progress && { progress })}
      pause={{ label: t("intake.foot.pause"), onPress: onPause }}
      primary={
        primary ?? {
          label: t(`intake.steps.${next}`),
          onPress: () => {
            onGo(next);
          },
        }
      }
    />
  );
}

function useProgress({ step, values, check }: IntakeFootProps) {
  const { t } = useWords();
  const { number } = useFormats();
  if (step === "consent") {
    const { answered, undecided, unasked } = tally(values.consents, PURPOSES_AT_INTAKE);
    return {
      value: answered / Math.max(1, answered + undecided + unasked),
      text: t("intake.foot.consents", {
        answered: number(answered),
        undecided: number(undecided),
        unasked: number(unasked),
      }),
    };
  }
  const { total, settled, toCorrect, toAsk } = stepProgress(step, values, check);
  if (total === 0) return undefined;
  const parts = [
    t("intake.foot.progress", { settled: number(settled), total: number(total) }),
    ...(toCorrect > 0 ? [t("intake.foot.toCorrect", { n: number(toCorrect) })] : []),
    ...(toAsk > 0 ? [t("intake.foot.toAsk", { n: number(toAsk) })] : []),
  ];
  return {
    value: settled / total,
    text: parts.join(", ").replaceAll(/, (?=[\u1780-\u17ff])/g, " "),
  };
}
