import { useWords } from "../../i18n/i18n";
import { Action, Band, ProgressSteps, Stack } from "../../ui";
import { ExchangePanel } from "./exchange-panel";
import { stepStates } from "./step-states";
import { OPEN_STAGES, type Opening } from "./use-open-batch";

export interface OpenStartProps {
  readonly opening: Extract<Opening, { is: "idle" | "opening" | "refused" }>;
  readonly onChoose: () => void;
  /** Opens a file of the exchange folder. */
  readonly onOpenHere: (fileId: string) => void;
  readonly onStop: () => void;
}

/** Before there is anything to show: choose a file, watch it being checked, or read why it was refused. */
export function OpenStart({ opening, onChoose, onOpenHere, onStop }: OpenStartProps) {
  const { t } = useWords();
  if (opening.is === "opening") {
    return (
      <Stack gap={16}>
        <OpenSteps opening={opening} />
        <Action keys="Esc" autoFocus onClick={onStop}>
          {t("batches.open.stop")}
        </Action>
      </Stack>
    );
  }
  return (
    <Stack gap={16}>
      <p className="lead">{t("batches.open.idle")}</p>
      {opening.is === "refused" && (
        <>
          <OpenSteps opening={opening} />
          <Band
            tone={opening.error === "bad_signature" ? "danger" : "lamp"}
            title={t("batches.open.refused")}
            isAlert
          >
            {t(`errors.${opening.error}`)} {t("batches.open.refusedNothing")}
          </Band>
        </>
      )}
      <Action kind="primary" keys="Ctrl Enter" autoFocus onClick={onChoose}>
        {t(opening.is === "refused" ? "batches.open.chooseOther" : "batches.open.choose")}
      </Action>
      <ExchangePanel onOpen={onOpenHere} />
    </Stack>
  );
}

function OpenSteps({ opening }: { opening: Extract<Opening, { is: "opening" | "refused" }> }) {
  const { t } = useWords();
  const isFailed = opening.is === "refused";
  const steps = stepStates(OPEN_STAGES, opening.stage, isFailed ? 0 : opening.done, isFailed);
  return (
    <ProgressSteps
      label={t("batches.open.opening")}
      value={steps.value}
      steps={OPEN_STAGES.map((stage, index) => ({
        id: stage,
        label: t(`batches.open.steps.${stage}`),
        state: steps.states[index] ?? "ahead",
      }))}
    />
  );
}
