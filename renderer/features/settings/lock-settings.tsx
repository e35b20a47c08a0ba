import { mayManageUsers } from "../../../shared/domain/access";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { answerOf, useSession, useVault } from "../../session";
import { Segment, Stack, tell, Title } from "../../ui";

/** More is not allowed: a machine left alone must not stay open (dictionary §11 R14). */
const MINUTES = [1, 2, 3, 4, 5] as const;

/** When the house locks by itself, which a supervisor chooses, and the keys that lock or cover at once. */
export function LockSettings() {
  const { t } = useWords();
  const format = useFormats();
  const vault = useVault();
  const session = useSession();
  const { user, settings } = session.open;
  const { idleMinutes } = settings;

  async function save(minutes: number): Promise<void> {
    const next = { ...settings, idleMinutes: minutes };
    const saved = await answerOf(vault.saveHouseSettings(next));
    if (saved.ok) {
      session.applySettings(next);
      tell({ id: "lock-settings", text: t("settings.lock.saved") });
    } else {
      tell({ id: "lock-settings", text: t(`errors.${saved.error}`), tone: "lamp" });
    }
  }

  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.lock.title")}</Title>
      {mayManageUsers(user.role) && (
        <Segment
          label={t("settings.lock.minutes")}
          value={String(idleMinutes)}
          onChange={(value) => void save(Number(value))}
          options={MINUTES.map((minutes) => ({
            value: String(minutes),
            label: t("settings.lock.option", { n: format.number(minutes) }),
          }))}
        />
      )}
      <p>{t("settings.lock.text", { count: idleMinutes, n: format.number(idleMinutes) })}</p>
      <p className="soft">{t("settings.lock.keys")}</p>
    </Stack>
  );
}
