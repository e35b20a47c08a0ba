import { useErrorSummary } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Band, ErrorSummary } from "../../ui";
import { StaleBand } from "./stale-band";
import type { RecordSaving } from "./use-record-saving";

export interface SaveNoticeProps {
  readonly saving: Pick<RecordSaving, "issues" | "error" | "saveOver" | "discard">;
  /** Names the field at a path. */
  readonly label: (path: string) => string;
  /** Leads to the field at a path where it is not always there; else the focus moves to it. */
  readonly goTo?: ((path: string) => void) | undefined;
  readonly onStartAgain?: (() => void) | undefined;
}

/** Why the last save was refused: what to correct, or what happened in the store. */
export function SaveNotice({ saving, label, goTo, onStartAgain }: SaveNoticeProps) {
  const { t } = useWords();
  const lines = useErrorSummary(saving.issues, label, goTo);
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
