import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, ProgressSteps, Title } from "../../ui";
import { stepStates } from "./step-states";
import type { Making } from "./use-make-batch";
import { MAKE_STAGES } from "./write-batch";

export interface MakeProgressProps {
  readonly making: Extract<Making, { is: "making" | "failed" }>;
  readonly onStop: () => void;
}

/** The file being made, step by step; what went wrong stands beside the step where it happened. */
export function MakeProgress({ making, onStop }: MakeProgressProps) {
  const { t } = useWords();
  const format = useFormats();
  const isFailed = making.is === "failed";
  const done = isFailed ? 0 : making.done;
  const steps = stepStates(MAKE_STAGES, making.stage, done, isFailed);
  const percent = t("batches.new.percent", { percent: format.number(Math.round(done * 100)) });
  return (
    <>
      <Title order={2}>{t("batches.new.making")}</Title>
      <ProgressSteps
        label={t("batches.new.making")}
        value={steps.value}
        steps={MAKE_STAGES.map((stage, index) => ({
          id: stage,
          label: t(`batches.new.steps.${stage}`),
          state: steps.states[index] ?? "ahead",
          ...(stage === making.stage && !isFailed ? { note: percent } : {}),
        }))}
      />
      {isFailed ? (
        <Band tone="lamp" title={t("batches.new.stopped_title")} isAlert>
          {t(`errors.${making.error}`)} {t("batches.new.nothingHalf")}
        </Band>
      ) : (
        <>
          <p className="small soft" role="status">
            {making.stage === "write" && done === 0
              ? t("batches.new.choosePlace")
              : t("batches.new.countsWhen")}
          </p>
          <Action keys="Esc" autoFocus onClick={onStop}>
            {t("batches.new.stop")}
          </Action>
        </>
      )}
    </>
  );
}
