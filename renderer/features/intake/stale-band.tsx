import { useNavigate } from "react-router";
import { attempt, useVault } from "../../session";
import { useWords } from "../../i18n/i18n";
import { Action, Band, Row, tell, useConfirm } from "../../ui";
import type { DraftSaving } from "./use-draft-saving";
import { NOTICE } from "./use-intake-leaving";

export interface StaleBandProps {
  readonly caseId: string;
  readonly draftId: string;
  readonly saving: DraftSaving;
  readonly onKeepMine: () => void;
}

/** Somebody saved this file meanwhile: the words are kept as a draft, and a person decides. */
export function StaleBand({ caseId, draftId, saving, onKeepMine }: StaleBandProps) {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const showSaved = (): void => void navigate(`/cases/${caseId}`);
  async function discard(): Promise<void> {
    const isSure = await confirm({
      title: t("intake.stale.confirmTitle"),
      text: t("intake.stale.confirmText"),
      confirm: t("intake.stale.discard"),
      cancel: t("intake.stale.goOn"),
    });
    if (!isSure) return;
    await saving.stop();
    const removed = await attempt(vault.removeDraft(draftId));
    if (removed.ok) {
      showSaved();
      return;
    }
    saving.goOn();
    tell({ text: t(`errors.${removed.error}`), tone: "lamp" });
  }
  return (
    <Band tone="lamp" isAlert>
      {t("intake.stale.text")}
      <Row>
        <Action
          size="slim"
          onClick={() => {
            onKeepMine();
            tell({ id: NOTICE, text: t("intake.stale.kept") });
          }}
        >
          {t("intake.stale.keepMine")}
        </Action>
        <Action size="slim" onClick={showSaved}>
          {t("intake.stale.showSaved")}
        </Action>
        <Action size="slim" onClick={() => void discard()}>
          {t("intake.stale.discard")}
        </Action>
      </Row>
    </Band>
  );
}
