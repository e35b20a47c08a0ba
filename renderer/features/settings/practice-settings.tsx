import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Stack, Title, useConfirm } from "../../ui";

/** The way from a real house into practice. */
export function PracticeSettings() {
  const { t } = useWords();
  const session = useSession();
  const confirm = useConfirm();

  async function practise(): Promise<void> {
    const isSure = await confirm({
      title: t("settings.practise"),
      text: t("settings.practiseConfirm"),
      confirm: t("settings.practise"),
      cancel: t("common.cancel"),
    });
    if (isSure) await session.enterDemo();
  }

  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.practice")}</Title>
      <p>{t("settings.practiceText")}</p>
      <div>
        <Action onClick={() => void practise()}>{t("settings.practise")}</Action>
      </div>
    </Stack>
  );
}
