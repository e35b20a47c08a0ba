import { useErrorSummary } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Band, ErrorSummary } from "../../ui";
import { useIncidentLabel } from "./incident-label";
import { StaleBand } from "./stale-band";
import type { IncidentSaving } from "./use-incident-saving";

export interface IncidentNoticeProps {
  readonly saving: IncidentSaving;
  readonly onStartAgain?: () => void;
}

/** Why the last save was refused: what to correct, or what happened in the store. */
export function IncidentNotice({ saving, onStartAgain }: IncidentNoticeProps) {
  const { t } = useWords();
  const label = useIncidentLabel();
  const lines = useErrorSummary(saving.issues, label);
  async function takeSaved(): Promise<void> {
    if (await saving.discard()) onStartAgain?.();
  }
  if (saving.error === "stale_revision") {
    return (
      <StaleBand onKeepMine={() => void saving.saveOver()} onTakeSaved={() => void takeSaved()} />
    );
  }
  if (saving.error !== null) {
    return (
      <Band tone="lamp" isAlert>
        {t(`errors.${saving.error}`)}
      </Band>
    );
  }
  return (
    <ErrorSummary
      title={t("validation.toCorrect", { count: lines.length })}
      items={lines}
      takesFocus
    />
  );
}
