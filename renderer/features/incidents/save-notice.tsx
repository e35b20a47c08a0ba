import { useErrorSummary } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Band, ErrorSummary } from "../../ui";
import { StaleBand } from "./stale-band";
import type { IncidentSaving } from "./use-incident-saving";

export interface SaveNoticeProps {
  readonly saving: Pick<IncidentSaving, "issues" | "error" | "saveOver" | "discard">;
  /** Names the field at a path. */
  readonly label: (path: string) => string;
  readonly onStartAgain?: (() => void) | undefined;
}

/** Why the last save of an incident or operation was refused: what to correct, or what happened in the store. */
export function SaveNotice({ saving, label, onStartAgain }: SaveNoticeProps) {
  const { t } = useWords();
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
