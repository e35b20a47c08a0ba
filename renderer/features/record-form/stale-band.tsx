import { useWords } from "../../i18n/i18n";
import { Action, Band, Row, useConfirm } from "../../ui";

export interface StaleBandProps {
  readonly onKeepMine: () => void;
  readonly onTakeSaved: () => void;
}

/** Somebody saved this record meanwhile: the words are kept, and a person decides. */
export function StaleBand({ onKeepMine, onTakeSaved }: StaleBandProps) {
  const { t } = useWords();
  const confirm = useConfirm();
  async function takeSaved(): Promise<void> {
    const isSure = await confirm({
      title: t("recordForm.stale.confirmTitle"),
      text: t("recordForm.stale.confirmText"),
      confirm: t("recordForm.stale.confirm"),
      cancel: t("common.cancel"),
    });
    if (isSure) onTakeSaved();
  }
  return (
    <Band tone="lamp" isAlert>
      {t("errors.stale_revision")}
      <Row>
        <Action size="slim" onClick={onKeepMine}>
          {t("recordForm.stale.keepMine")}
        </Action>
        <Action size="slim" onClick={() => void takeSaved()}>
          {t("recordForm.stale.takeSaved")}
        </Action>
      </Row>
    </Band>
  );
}
