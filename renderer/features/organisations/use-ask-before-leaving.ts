import { useLeaveGuard } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useConfirm } from "../../ui";

/**
 * Asks before a form of this screen is left with words in it: they are kept nowhere else. Returns the
 * question, for the form's own ways out; it answers true at once when nothing was typed.
 */
export function useAskBeforeLeaving(isTyped: boolean): () => Promise<boolean> {
  const { t } = useWords();
  const confirm = useConfirm();
  const ask = async (): Promise<boolean> =>
    !isTyped ||
    (await confirm({
      title: t("organisations.form.leave"),
      text: t("organisations.form.leaveText"),
      confirm: t("organisations.form.leaveConfirm"),
      cancel: t("common.cancel"),
    }));
  useLeaveGuard({ holds: () => isTyped, release: ask });
  return ask;
}
